import { type CalendarDate, vietnamDate } from "../vocabulary/calendar.ts";

const DAYS = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];
const WEEK_MS = 6 * 86_400_000;

const inVietnam = (instant: Date): Date => new Date(instant.getTime() + 7 * 3_600_000);
const time = (instant: Date): string => inVietnam(instant).toISOString().slice(11, 16);

/** "14:20 ngày 24/11/2026", on Vietnam's clock. */
export function formatInstant(instant: Date): string {
  const [year = "", month = "", day = ""] = vietnamDate(instant).split("-");
  return `${time(instant)} ngày ${day}/${month}/${year}`;
}

/** As near as a person would say it: "14:20 hôm nay", "14:20 thứ Năm", "14:20 ngày 24/11". */
export function formatNear(instant: Date, now: Date): string {
  const on = vietnamDate(instant);
  if (on === vietnamDate(now)) return `${time(instant)} hôm nay`;
  if (on === vietnamDate(new Date(now.getTime() + 86_400_000))) return `${time(instant)} ngày mai`;
  if (on === vietnamDate(new Date(now.getTime() - 86_400_000))) return `${time(instant)} hôm qua`;
  const distance = instant.getTime() - now.getTime();
  if (distance > 0 && distance < WEEK_MS) return `${time(instant)} ${DAYS[inVietnam(instant).getUTCDay()] ?? ""}`;
  const [year = "", month = "", day = ""] = on.split("-");
  const isThisYear = year === vietnamDate(now).slice(0, 4);
  return `${time(instant)} ngày ${day}/${month}${isThisYear ? "" : `/${year}`}`;
}

/** A day with the name it has in the week: "thứ Năm 24/12/2026". */
export function formatWeekday(on: CalendarDate): string {
  const [year = "", month = "", day = ""] = on.split("-");
  return `${DAYS[new Date(`${on}T00:00:00Z`).getUTCDay()] ?? ""} ${day}/${month}/${year}`;
}

/** Since when, as it is told of the last days: "14:20 hôm nay", "14:20 thứ Năm", "14:20 ngày 24/11". */
export function formatSince(instant: Date, now: Date): string {
  const near = formatNear(instant, now);
  const ago = now.getTime() - instant.getTime();
  const isThisWeek = near.includes("ngày") && ago > 0 && ago < WEEK_MS;
  return isThisWeek ? `${time(instant)} ${DAYS[inVietnam(instant).getUTCDay()] ?? ""}` : near;
}

/** "5 phút", "3 giờ", "2 ngày": how long, by its largest part. Never less than a minute. */
export function formatLength(milliseconds: number): string {
  const minutes = Math.max(1, Math.floor(Math.abs(milliseconds) / 60_000));
  if (minutes < 60) return `${minutes} phút`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) {
    const rest = minutes % 60;
    return hours < 6 && rest >= 5 ? `${hours} giờ ${rest} phút` : `${hours} giờ`;
  }
  return `${Math.floor(hours / 24)} ngày`;
}
