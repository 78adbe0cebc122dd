import { AppError } from "../vocabulary/errors.ts";

/** A calculation was asked with something it cannot take: a negative wage, 400 years of work. Names fields, never their values. */
export class EntitlementInputError extends AppError {
  override name = "EntitlementInputError";
  override readonly code = "ENTITLEMENT_INPUT_INVALID";

  readonly fields: readonly string[];

  constructor(calculation: string, fields: readonly string[]) {
    super(`${calculation} cannot be computed: check ${fields.join(", ")}`);
    this.fields = fields;
  }
}

/** The commune list of the minimum-wage decree could not be read as written. */
export class RegionListError extends AppError {
  override name = "RegionListError";
  override readonly code = "REGION_LIST_UNREADABLE";

  constructor(line: number, problem: string) {
    super(`The wage region list cannot be read at line ${line}: ${problem}`);
  }
}
