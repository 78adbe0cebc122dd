import type { CalendarDate } from "../vocabulary/calendar.ts";

/** "2021-01-01" → "01/01/2021": how a day is written in Việt Nam. */
export function formatDate(day: CalendarDate): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${date}/${month}/${year}`;
}

/** 1200000 → "1.200.000": full stops between thousands, comma before decimals. */
export function formatNumber(value: number): string {
  return value.toLocaleString("vi-VN", { maximumFractionDigits: 2 });
}

/** 1200000 → "1.200.000 đồng", rounded to whole đồng. */
export function formatMoney(amount: number): string {
  return `${formatNumber(Math.round(amount))} đồng`;
}

const WEEKDAYS = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"] as const;

/** An instant on Vietnam's clock as a person says it: "16:30 hôm nay", "16:30 thứ Ba 24/11", with the year when it is another. */
export function formatDeadline(instant: Date, now: Date): string {
  const local = new Date(instant.getTime() + VIETNAM_OFFSET_MS);
  const today = new Date(now.getTime() + VIETNAM_OFFSET_MS);
  const two = (value: number) => String(value).padStart(2, "0");
  const time = `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`;
  const days = Math.floor(local.getTime() / DAY_MS) - Math.floor(today.getTime() / DAY_MS);
  if (days === 0) return `${time} hôm nay`;
  if (days === 1) return `${time} ngày mai`;
  const year = local.getUTCFullYear() === today.getUTCFullYear() ? "" : `/${local.getUTCFullYear()}`;
  return `${time} ${WEEKDAYS[local.getUTCDay()] ?? ""} ${local.getUTCDate()}/${local.getUTCMonth() + 1}${year}`;
}

const DAY_MS = 86_400_000;
/** UTC+7, no daylight saving since 1975. */
const VIETNAM_OFFSET_MS = 7 * 3_600_000;
