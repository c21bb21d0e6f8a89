import { describe, expect, it } from "vitest";
import { may } from "@/access/permissions.ts";
import { roles } from "@/access/roles.ts";
import { grantablePermissions } from "./rules.ts";

describe("what a token may do", () => {
  it.each(roles)("is a part of what its maker may do: %s", (role) => {
    expect(grantablePermissions(role).every((permission) => may(role, permission))).toBe(true);
  });
  it("is never to make tokens or members, nor to give consent", () => {
    const given = roles.flatMap((role) => grantablePermissions(role));
    expect(given).not.toContain("token:manage");
    expect(given).not.toContain("member:manage");
    expect(given).not.toContain("consent:give");
  });
});
