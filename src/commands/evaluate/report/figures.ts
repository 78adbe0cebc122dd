import { standardError } from "../../../evaluation/index.ts";

/** 0.8137 → "81,4%"; nothing to count: "–". */
export function percent(share: number | null): string {
  return share === null ? "–" : `${(share * 100).toFixed(1).replace(".", ",")}%`;
}

/** 0.8137 of 374 → "81,4% ±2,0". */
export function percentWithError(share: number | null, n: number): string {
  if (share === null || n === 0) return "–";
  return `${percent(share)} ±${(standardError({ value: share, n }) * 100).toFixed(1).replace(".", ",")}`;
}

/** 0.0423 → "0,042". */
export function decimal(value: number, places = 3): string {
  return value.toFixed(places).replace(".", ",");
}
