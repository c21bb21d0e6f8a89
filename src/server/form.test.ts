import { describe, expect, it } from "vitest";
import { dateFieldsName } from "@/lib/form-state.ts";
import { readForm, typedValues } from "./form.ts";

function form(...fields: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

const signed = (typed: string) => form(["signedOn", typed], [dateFieldsName, "signedOn"]);

describe("a form's dates", () => {
  it("mean what the organisation's order of day and month says", () => {
    expect(readForm(signed("5/7/2018"), "dmy")).toEqual({ signedOn: "2018-07-05" });
    expect(readForm(signed("5/7/2018"), "mdy")).toEqual({ signedOn: "2018-05-07" });
    expect(readForm(signed("2018/7/5"), "ymd")).toEqual({ signedOn: "2018-07-05" });
  });

  it("stand as they are in ISO, whatever the order", () => {
    for (const order of ["dmy", "mdy", "ymd"] as const)
      for (const iso of ["2018", "2018-07", "2018-07-05"])
        expect(readForm(signed(iso), order)).toEqual({ signedOn: iso });
  });

  it("are read in the rows of a list too", () => {
    const rows = form(
      ["seats.0.startsOn", "5/7/2018"],
      ["seats.1.startsOn", "12/31/2019"],
      [dateFieldsName, "seats.0.startsOn"],
      [dateFieldsName, "seats.1.startsOn"],
    );
    expect(readForm(rows, "mdy")).toEqual({
      seats: [{ startsOn: "2018-05-07" }, { startsOn: "2019-12-31" }],
    });
  });

  it("go on as typed when they cannot be read, and are absent when blank", () => {
    expect(readForm(signed("au printemps"), "dmy")).toEqual({ signedOn: "au printemps" });
    expect(readForm(signed(""), "dmy")).toEqual({});
  });

  it("come back with a refusal as they were typed", () => {
    expect(typedValues(signed("5/7/2018"))).toEqual({ signedOn: "5/7/2018" });
  });

  it("leave a text that only looks like one alone", () => {
    expect(readForm(form(["title", "5/7/2018"]), "mdy")).toEqual({ title: "5/7/2018" });
  });
});
