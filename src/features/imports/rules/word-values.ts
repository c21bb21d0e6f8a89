import {
  type AgreementKind,
  type AgreementStatus,
  agreementKinds,
  agreementStatuses,
  domains,
} from "@/features/agreements/schema.ts";
import { type PartnerKind, partnerKinds as partnerKindCodes } from "@/features/partners/schema.ts";
import { fold } from "@/lib/text.ts";

/** The domain an agreement may have, as the agreements room lists them. */
export type AgreementDomain = (typeof domains)[number];

// The first pattern that fits wins, so the particular stands before the general. All text is folded.
const kindWords: [AgreementKind, RegExp][] = [
  ["other", /^(other|autre|otro|outro|altro) (agreement|accord|acuerdo|acordo|accordo)$/],
  ["technical-agreement", /\b(techni\w+|tecnic\w+|technisch\w*)\b/],
  [
    "memorandum",
    /\b(memorand\w+|mou|mdu|protocole d (entente|intention)|declaracion de intencion\w*|carta de inten\w+|lettre d intention|letter of intent|statement of intent|carta intencion)\b/,
  ],
  [
    "twinning",
    /\b(jumel\w+|hermanam\w+|hermanad\w+|hermandad|geminac\w+|geminad\w+|geminat\w+|cidades? irm\w+|ciudad(es)? herman\w+|villes? (soeurs?|jumel\w+)|irmanad\w+|irmandade|twin\w*|sister\w*|gemell\w+|stadtepartner\w*|partnerschaft|brotherhood)\b/,
  ],
  ["charter", /\b(charte\w*|charter\w*|carta|pacte?|pacto|declaration|declaracion|declaracao)\b/],
  [
    "cooperation-agreement",
    /\b(conven\w+|accords?|acuerdos?|acordos?|agreements?|cooperation|cooperacion|cooperacao|partenariat\w*|partnership|parceria|alianza|asociacion|protocol\w*|contrat\w*|contrato|accordo)\b/,
  ],
  ["other", /^(other|autre\w*|otr[oa]s?|outr[oa]s?|altro)$|\b(amitie|amistad|amizade|friendship|amicizia)\b/],
];

const statusWords: [AgreementStatus, RegExp][] = [
  [
    "terminated",
    /\b(terminat\w+|resili\w+|denonc\w+|denunciad\w+|rescind\w+|rescis\w+|rompu\w*|cancel\w+|annul\w+|anulad\w+|revoke\w+|abandon\w+|extint\w+)\b/,
  ],
  [
    "expired",
    /\b(expir\w+|vencid\w+|echu\w*|caduc\w+|perime\w*|finaliza\w+|finalise\w*|terminado\w*|termine\w*|concluid\w+|encerrad\w+|acheve\w*|closed|ended|no vigente|non vigente|inactiv\w+|inactif\w*|inativ\w+|ancien\w*)\b/,
  ],
  [
    "suspended",
    /\b(suspend\w*|suspens\w+|en sommeil|dormant\w*|en pausa|paused|gele\w*|paralizad\w+|on hold|em pausa)\b/,
  ],
  [
    "referred",
    /\b(referred|transmis\w*|remitid\w+|remetid\w+|elevad\w+|encaminhad\w+|prefecture|cancilleria|controle de legalite|enviad\w+ a)\b/,
  ],
  [
    "under-review",
    /\b(under review|en relecture|en revision|em revisao|en examen|a l etude|en estudio|em analise|en negociacion|en negociation|em negociacao|en tramite|em tramitacao|en cours de (negociation|signature|validation|redaction)|negotiat\w+|in progress|pending|pendiente\w*|pendente\w*|en attente|a renouveler|en renovacion)\b/,
  ],
  [
    "draft",
    /\b(draft\w*|brouillon|borrador|rascunho|projet|proyecto|proposta|propuesta|proposed|prevu\w*|planned|minuta)\b/,
  ],
  [
    "in-force",
    /\b(in force|en vigueur|vigente\w*|en vigor|em vigor|activ[eoa]s?|actifs?|ativ[oa]s?|valid\w*|current|en cours|en ejecucion|em execucao|ongoing|vivant\w*|renouvel\w+|renovad\w+|renewed|oui|si|sim|yes)\b/,
  ],
  ["signed", /\b(sign\w+|firmad\w+|suscrit\w+|subscrit\w+|assinad\w+|celebrad\w+|conclu\w*)\b/],
];

const partnerKindWords: [PartnerKind, RegExp][] = [
  ["university", /\b(universi\w+|faculd\w+|facult\w+|ecole|escuela|escola|college|school|hochschule)\b/],
  ["chamber", /\b(chambre|camara de|chamber|cci|camera di)\b/],
  ["company", /\b(entreprise\w*|empresa\w*|compan\w+|societe|sociedad|firma|business|industri\w+)\b/],
  ["donor", /\b(donor|bailleur\w*|donante\w*|doador\w*|financ\w+|fond\w+|banque|banco|bank)\b/],
  [
    "multilateral",
    /\b(multilat\w+|onu|un|united nations|nations unies|naciones unidas|nacoes unidas|union europe\w+|european union|international organi\w+|organismo internacional|organisation internationale)\b/,
  ],
  ["association", /\b(assoc\w+|ong|ngo|osc|comite\w*|red|reseau|rede|network)\b/],
  [
    "agency",
    /\b(agenc\w+|ministe\w+|ministry|embassy|ambassade|embajada|embaixada|consul\w+|gobierno nacional|state|etat)\b/,
  ],
  [
    "region",
    /\b(region\w*|departement|departamento|provinc\w+|estado|prefect\w+|gobernacion|county|comarca|metropol\w+)\b/,
  ],
  [
    "city",
    /\b(ville\w*|ciudad\w*|cidade\w*|cit(y|ies|ta)|town\w*|commune\w*|municip\w+|comune|ayuntamiento\w*|alcaldia\w*|intendencia\w*|prefeitura\w*|mairie\w*|stadt|gemeinde|local government|collectivite\w*)\b/,
  ],
  ["other", /^(other|autre\w*|otr[oa]s?|outr[oa]s?)$/],
];

const domainWords: [AgreementDomain, RegExp][] = [
  ["water", /\b(eaux?|aguas?|water|assainissement|saneamiento|saneamento|sanitation)\b/],
  ["health", /\b(sante|salud|saude|health|medic\w+|hospital\w*)\b/],
  [
    "education",
    /\b(educa\w+|ensino|ensenanza|enseignement|formation|formacion|formacao|universi\w+|academi\w+|scolaire|escolar\w*|schools?|training|capacitac\w+)\b/,
  ],
  ["sports", /\b(sports?|sporti\w+|deport\w+|esport\w+|desport\w+)\b/],
  ["youth", /\b(jeun\w+|juven\w+|jovenes|jovens|youth)\b/],
  [
    "environment",
    /\b(environ\w+|ambient\w*|medioambient\w*|climat?\w*|clima|ecolog\w+|durable|sostenib\w+|sustenta\w+|sustainab\w+|biodiversi\w+|residuos|dechets|energ\w+)\b/,
  ],
  ["mobility", /\b(mobilit\w+|movilidad|mobilidade|transport\w*|transito)\b/],
  [
    "urban-planning",
    /\b(urban\w*|urbanism\w*|planificacion|planejamento|planning|amenagement|logement|vivienda|habitat|habitacao|housing|patrimoni\w+|heritage)\b/,
  ],
  ["culture", /\b(cultur\w+|arts?|artes?|artisti\w+|music\w*|musique|cinema|turism\w*|tourism\w*)\b/],
  [
    "economy",
    /\b(econom\w+|comerci\w+|commerc\w+|trade|inversion\w*|invest\w+|empresa\w*|entreprise\w*|business|emploi|empleo|emprego|portu?ari\w+|puertos?|ports?|industr\w+|innovac\w+|innovat\w+|inovacao|techno\w+|tecnolog\w+)\b/,
  ],
  [
    "solidarity",
    /\b(solidar\w+|humanita\w+|migra\w+|genre|genero|gender|inclusion|inclusao|social\w*|desarrollo|developpement|desenvolvimento|development)\b/,
  ],
  [
    "governance",
    /\b(gouvern\w+|gobern\w+|govern\w+|institu\w+|participa\w+|democra\w+|gestion|gestao|administra\w+|decentral\w+|descentral\w+)\b/,
  ],
];

function read<T extends string>(
  text: string,
  codes: readonly T[],
  patterns: readonly [T, RegExp][],
): T | null {
  const folded = fold(text);
  const code = codes.find((value) => value.replaceAll("-", " ") === folded);
  return code ?? patterns.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

/** The kind of agreement a text names in any of the languages, or null. */
export function readKind(text: string): AgreementKind | null {
  return read(text, agreementKinds, kindWords);
}

/** The status of an agreement a text names in any of the languages, or null. */
export function readStatus(text: string): AgreementStatus | null {
  return /^(no|non|nao)$/.test(fold(text)) ? "expired" : read(text, agreementStatuses, statusWords);
}

/** What sort of body a text names in any of the languages, or null. */
export function readPartnerKind(text: string): PartnerKind | null {
  return read(text, partnerKindCodes, partnerKindWords);
}

/** The domains a text names in any of the languages, in the order it names them. */
export function readDomains(text: string): AgreementDomain[] {
  const folded = fold(text);
  const code = domains.find((value) => value.replaceAll("-", " ") === folded);
  if (code) return [code];
  return domainWords
    .map(([domain, pattern]) => ({ domain, at: folded.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ domain }) => domain);
}
