import type { FormulaPart } from "./result.ts";

/** The figure that a formula comes to, × and ÷ before + and −; so that what a worker reads can be checked against the amount. */
export function evaluateFormula(parts: readonly FormulaPart[]): number {
  let at = 0;
  const peek = () => parts[at];
  const isSign = (...signs: string[]) => {
    const part = peek();
    return part?.kind === "sign" && signs.includes(part.sign) ? part.sign : null;
  };
  const atom = (): number => {
    const part = parts[at++];
    if (!part) throw new Error("a formula ends where a quantity should stand");
    if (part.kind === "quantity") return part.unit === "percent" ? part.value / 100 : part.value;
    if (part.sign !== "(") throw new Error(`a formula has ${part.sign} where a quantity should stand`);
    const inside = sum();
    at++; // the closing bracket
    return inside;
  };
  const product = (): number => {
    let value = atom();
    for (let sign = isSign("×", "÷"); sign; sign = isSign("×", "÷")) {
      at++;
      const next = atom();
      value = sign === "×" ? value * next : value / next;
    }
    return value;
  };
  const sum = (): number => {
    let value = product();
    for (let sign = isSign("+", "−"); sign; sign = isSign("+", "−")) {
      at++;
      const next = product();
      value = sign === "+" ? value + next : value - next;
    }
    return value;
  };
  return sum();
}
