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
