import { expect, it } from "vitest";
import { addressesFromOwner, throughPooler } from "./database-address.ts";

it("an address through a pooler keeps who knocks and with what, and changes only the door", () => {
  const secret = "p9Vw2xQ7Lk4Zt8Rb1Nc6Yh3Md5Fs0Gj_Ae";
  const direct = addressesFromOwner("postgresql://owner:x%2Fy@db.example:5432/meridiano", secret, "m");
  const pooled = throughPooler(direct, "postgresql://127.0.0.1:6432/through");
  for (const part of ["app", "signin", "jobs"] as const) {
    const [before, after] = [new URL(direct[part]), new URL(pooled[part])];
    expect([after.username, after.password]).toEqual([`m_${part}`, before.password]);
    expect([after.host, after.pathname]).toEqual(["127.0.0.1:6432", "/through"]);
  }
});
