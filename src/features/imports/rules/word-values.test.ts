import { describe, expect, it } from "vitest";
import { readDomains, readKind, readPartnerKind, readStatus } from "./word-values.ts";

describe("words for the kind of an agreement", () => {
  it("are understood in the languages of the house and in Italian and German", () => {
    const words = {
      twinning:
        "jumelage|Hermanamiento|geminação|Cidades-irmãs|Twinning|gemellaggio|Städtepartnerschaft|Sister city|Convenio de hermanamiento|Charte de jumelage",
      "cooperation-agreement":
        "convenio|Convention de coopération|Accord|acordo de cooperação|Cooperation agreement|partenariat",
      memorandum: "Mémorandum d’entente|MoU|memorando de entendimiento|Carta de intención|Lettre d'intention",
      "technical-agreement":
        "accord technique|Convenio técnico|acordo técnico|technical agreement|technical-agreement",
      charter: "Charte|carta|Charter|Pacto de alcaldes",
      other: "autre|otro|Amistad",
    };
    for (const [kind, list] of Object.entries(words))
      for (const word of list.split("|")) expect([word, readKind(word)]).toEqual([word, kind]);
    expect(readKind("xyz")).toBeNull();
  });
});

describe("words for the status of an agreement", () => {
  it("are understood, refusals included", () => {
    const words = {
      "in-force": "Vigente|En vigueur|em vigor|in force|active|en cours|sí",
      expired: "Vencido|expiré|caducado|no vigente|inactif|No",
      signed: "Firmado|signé|assinado|signed",
      suspended: "suspendido|en sommeil|suspended",
      "under-review": "En trámite|à l’étude|em análise|under review",
      draft: "borrador|projet|rascunho|draft",
      terminated: "résilié|denunciado|terminated|rescindido",
      referred: "transmis à la préfecture|remitido|referred",
    };
    for (const [status, list] of Object.entries(words))
      for (const word of list.split("|")) expect([word, readStatus(word)]).toEqual([word, status]);
    expect(readStatus("Jalisco")).toBeNull();
  });
});

describe("words for partners and domains", () => {
  it("are understood", () => {
    const kinds = ["Universidad", "Ville", "Cámara de comercio", "ONG", "Région", "Banco de desarrollo"].map(
      readPartnerKind,
    );
    expect(kinds).toEqual(["university", "city", "chamber", "association", "region", "donor"]);
    expect(readDomains("Cultura, educación")).toEqual(["culture", "education"]);
    expect(readDomains("Eau et assainissement")).toEqual(["water"]);
    expect(readDomains("urban-planning")).toEqual(["urban-planning"]);
    expect(readDomains("varios")).toEqual([]);
  });
});
