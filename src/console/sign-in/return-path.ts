/** A page of the console to go on to after signing in; anything else leads to the first page. */
export function returnPath(wanted: unknown): string {
  if (typeof wanted !== "string" || wanted.length > 500) return "/staff";
  return /^\/staff(?:[/?][\w\-./?=&%+]*)?$/u.test(wanted) && !wanted.includes("//") ? wanted : "/staff";
}
