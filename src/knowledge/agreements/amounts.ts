import { readNumbers } from "../check/numbers.ts";
import type { Amount, AmountUnit } from "./comparable.ts";

/** "220%", "14 ngày", "nửa tháng lương", "25.000 đồng/bữa" in the unit wanted; `null` when it is none or counts something else. */
export function readAmount(written: string, unit: AmountUnit): Amount | null {
  const numbers = readNumbers(written);
  const [number] = numbers;
  if (!number || numbers.length > 1) return null;
  const isShare = number.value.endsWith("%");
  const value = Number(number.value.replace("%", ""));
  if (Number.isNaN(value)) return null;
  const counted = written.replace(number.written, "").split("/")[0]?.trim().replace("tiền lương", "lương") ?? "";
  const fits = isShare ? unit === "%" : counted !== "" && (counted.startsWith(unit) || unit.startsWith(counted));
  return fits ? { written: written.trim(), value } : null;
}

/** True when a text writes the amount, in figures or in words. */
export function standsIn(text: string, { value }: Amount, unit: AmountUnit): boolean {
  const wanted = unit === "%" ? `${value}%` : String(value);
  return readNumbers(text).some((number) => number.value === wanted);
}
