import { describe, expect, it } from "vitest";
import { agreementInput } from "./schema.ts";

const blamed = (fields: Record<string, unknown>) =>
  agreementInput.safeParse(fields).error?.issues.map(({ path }) => path.join(".")) ?? [];

describe("an agreement that lacks what is required", () => {
  it("is told the missing kind and the missing partner in one answer", () => {
    expect(blamed({}).sort()).toEqual(["kind", "partnerName"]);
  });

  it("is told the partner alone when the kind is given", () => {
    expect(blamed({ kind: "twinning" })).toEqual(["partnerName"]);
  });

  it("is not told of a partner whose name was typed", () => {
    expect(blamed({ partnerName: "Bilbao" })).toEqual(["kind"]);
  });
});
