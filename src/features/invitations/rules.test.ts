import { describe, expect, it } from "vitest";
import { roleProblem } from "./rules.ts";

describe("a role in an organisation", () => {
  it("is one of its kind: a city has no coordinator, a network no admin", () => {
    expect(roleProblem("city", "coordinator", null)?.path).toBe("role");
    expect(roleProblem("network", "admin", null)?.path).toBe("role");
    expect(roleProblem("network", "coordinator", null)).toBeNull();
  });
  it("is a contributor's only with a department", () => {
    expect(roleProblem("city", "contributor", null)?.path).toBe("departmentId");
    expect(roleProblem("city", "contributor", "some department")).toBeNull();
    expect(roleProblem("city", "editor", null)).toBeNull();
  });
});
