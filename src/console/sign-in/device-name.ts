const SYSTEMS: [RegExp, string][] = [
  [/iphone|ipad/i, "iOS"],
  [/android/i, "Android"],
  [/windows/i, "Windows"],
  [/mac os/i, "macOS"],
  [/linux|cros/i, "Linux"],
];
const BROWSERS: [RegExp, string][] = [
  [/zalo/i, "Zalo"],
  [/coc_coc/i, "Coc Coc"],
  [/edg/i, "Edge"],
  [/firefox|fxios/i, "Firefox"],
  [/samsungbrowser/i, "Samsung Internet"],
  [/chrome|crios/i, "Chrome"],
  [/safari/i, "Safari"],
];

/** "Chrome, Android": enough to know one's own devices again. Empty when the browser says nothing we know. */
export function deviceName(userAgent: string | undefined): string {
  const named = (list: [RegExp, string][]) => list.find(([pattern]) => pattern.test(userAgent ?? ""))?.[1];
  return [named(BROWSERS), named(SYSTEMS)].filter((part) => part !== undefined).join(", ");
}
