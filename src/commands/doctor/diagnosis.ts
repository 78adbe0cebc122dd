/** What was found about one part of the program. Only `broken` must be repaired. */
export type Diagnosis = { name: string; state: "fine" | "attention" | "broken"; text: string };

export function fine(name: string, text: string): Diagnosis {
  return { name, state: "fine", text };
}

export function attention(name: string, text: string): Diagnosis {
  return { name, state: "attention", text };
}

export function broken(name: string, text: string): Diagnosis {
  return { name, state: "broken", text };
}
