import type { ImportField } from "./fields.ts";

/**
 * Headings people write, folded, in French, Spanish, Portuguese, English (Italian and German where files need them).
 * `certain` ones name the field alone; `likely` ones name it unless a better column does.
 */
export const headerWords: Record<ImportField, { certain: string; likely: string }> = {
  partner: {
    certain: `partner, partenaire, socio, parceiro, partners, partenaires, socios, parceiros, contraparte, contrepartie, counterpart, partner name, nom du partenaire,
      nombre del socio, nome do parceiro, ville partenaire, ville jumelee, ville soeur, collectivite partenaire, ville etrangere,
      jumelee avec, jumelage avec, ciudad socia, ciudad hermana, ciudad hermanada, ciudad extranjera, municipio hermanado,
      hermanada con, hermanado con, cidade irma, cidade parceira, cidade geminada, geminada com, sister city, sistercity,
      sister city label, partner city, partner organisation, partner organization, twin town, twin city, twinned town,
      twinned with, twinned city, citta gemellata, comune gemellato, gemellata con, partnerstadt, partnergemeinde,
      second name, second city, second town, destination city, institution partenaire, institucion contraparte, institucion socia,
      entidad socia, entidade parceira, ciudad o institucion, ville ou institution, ciudad contraparte, ciudad institucion`,
    likely: `ville, ciudad, cidade, city, town, city name, ville nom, citta, comune, stadt, commune, collectivite, municipio, organisme,
      institution, institucion, instituicao, organisation, organization, organizacion, organizacao, entidad, entidade, name, nom,
      nombre, nome, signataire, firmante, signatario`,
  },
  partnerCountry: {
    certain: `partner country, pays partenaire, pays du partenaire, pais socio, pais del socio, pais parceiro, pais do parceiro,
      pais contraparte, pais de la contraparte, second country, destination country, destination country label, sister country, paese partner, partnerland`,
    likely: `pays, pais, country, paese, land, nation, nacion, estado pais, country name, country code, code pays, codigo pais`,
  },
  partnerKind: {
    certain: `partner type, partner kind, type de partenaire, nature du partenaire, tipo de socio, tipo de parceiro, tipo de contraparte,
      tipo de entidad, tipo de institucion, type d organisme, type d institution, type of partner`,
    likely: "categorie de partenaire, categoria de socio, categoria do parceiro, nivel de gobierno, echelon",
  },
  kind: {
    certain: `kind, type d accord, type de l accord, nature de l accord, type de cooperation, type de convention, type de lien,
      tipo de acuerdo, tipo de convenio, tipo de acordo, tipo de instrumento, tipo de hermanamiento, agreement type,
      type of agreement, agreement kind, tipo di accordo, instrumento juridico, instrumento, nature juridique, figura juridica`,
    likely:
      "type, tipo, nature, naturaleza, natureza, art, categorie, categoria, category, forma, modalidad, modalidade",
  },
  title: {
    certain: `title, titre, titulo, intitule, titolo, agreement title, titre de l accord, titulo del acuerdo, titulo do acordo,
      nom de l accord, nombre del acuerdo, nombre del convenio, nome do acordo, nome do convenio, agreement name, denominacion,
      denominacao, libelle, designation, designacao`,
    likely: "accord, acuerdo, acordo, agreement, convenio, convention, jumelage, hermanamiento",
  },
  externalKey: {
    certain: `reference, ref, referencia, external key, identifiant, id, identifier, identificador, codigo, code, no, n, num, numero,
      number, n accord, numero d accord, numero de convenio, numero de acuerdo, numero do acordo, expediente, n expediente,
      no de expediente, numero de expediente, dossier, n dossier, no dossier, cote, processo, n processo, agreement id, resolucion no, clave`,
    likely: "folio, item, registre, registro",
  },
  status: {
    certain: `status, statut, etat de l accord, estado del acuerdo, estado del convenio, situacao, situacion, vigencia estado,
      estado de vigencia, estado do acordo, etat d avancement, agreement status, stato`,
    likely: "etat, estado, state, vigente, actif, active, activo, ativo, situation, vigencia",
  },
  signedOn: {
    certain: `signed, signed on, date signed, signature, signature date, date of signature, date de signature, signe le, date signature,
      fecha de firma, fecha firma, firma, firmado el, suscripcion, fecha de suscripcion, data de assinatura, data da assinatura,
      assinatura, assinado em, data di firma, unterzeichnet, date de l accord, fecha del acuerdo, fecha del convenio, data do acordo,
      date de jumelage, date du jumelage, fecha de hermanamiento, data de geminacao, year signed, annee de signature, ano de firma,
      ano de assinatura, date of agreement, year of twinning, fecha convenio, fecha acuerdo, fecha hermanamiento, fecha del hermanamiento,
      ano hermanamiento, ano de hermanamiento, date convention, date de la convention, date accord, date jumelage, annee jumelage,
      annee de jumelage, annee du jumelage, data acordo, data convenio, data do convenio, data geminacao, data da geminacao,
      agreement date, twinning date`,
    likely:
      "date, fecha, data, datum, annee, ano, year, since, depuis, desde, anno, jahr, jumele depuis, established",
  },
  startsOn: {
    certain: `start, start date, starts on, date de debut, debut, date d effet, entree en vigueur, date d entree en vigueur, fecha de inicio,
      inicio, fecha inicio, entrada en vigor, inicio de vigencia, data de inicio, entrada em vigor, inicio da vigencia, valid from, effective date`,
    likely: "de, from, du",
  },
  endsOn: {
    certain: `end, end date, ends on, expiry, expiry date, expires, expiration, expiration date, date de fin, fin, echeance, date d echeance,
      date d expiration, fecha de fin, fecha fin, vencimiento, fecha de vencimiento, fecha de termino, fin de vigencia, termino, data de fim, fim, termo,
      vencimento, data de vencimento, termino da vigencia, data de termino, valid until, validite, valido hasta, vigencia hasta, vigente hasta`,
    likely: "until, jusqu au, hasta, ate, au, validez, validade",
  },
  reviewOn: {
    certain: `review, review date, next review, date de revision, revision, prochain bilan, date de bilan, reexamen, clause de revoyure,
      fecha de revision, proxima revision, evaluacion, data de revisao, revisao, proxima revisao, renewal date, date de renouvellement,
      fecha de renovacion, data de renovacao`,
    likely: "renouvellement, renovacion, renovacao, renewal",
  },
  domain: {
    certain: `domain, domaine, domaines, domaine de cooperation, domaines de cooperation, ambito, ambitos, area de cooperacion,
      areas de cooperacion, area, areas, tema, temas, tematica, theme, themes, thematique, thematiques, topic, sector, secteur, setor,
      eje tematico, eje, axe, linea de trabajo, field of cooperation, area de cooperacao, areas de cooperacao, materia`,
    likely: "field, subject, sujet, cooperation",
  },
  objective: {
    certain: `objective, objectives, objectif, objectifs, objetivo, objetivos, objet, objeto, objeto del convenio, objet de l accord, purpose,
      aim, finalite, finalidad, finalidade, obiettivo, proposito`,
    likely: "contenu, contenido, conteudo, resumen, resumo, resume, summary, but",
  },
  workPlan: {
    certain: `work plan, workplan, plan de travail, programme d actions, plan d action, plan de trabajo, plan de accion, plano de trabalho,
      plano de acao, actions, acciones, acoes, actividades, atividades, activites, activities, programme`,
    likely: "programa, program, projets, proyectos, projetos",
  },
  budgetAmount: {
    certain: `budget, montant, presupuesto, orcamento, amount, monto, importe, valor, budget annuel, presupuesto anual, orcamento anual, cost,
      cout, costo, coste, custo, financement, financiamiento, financiamento, montant annuel, funding`,
    likely: "value, total, aporte, subvention",
  },
  budgetCurrency: {
    certain: "currency, devise, moneda, divisa, moeda, monnaie, valuta, wahrung",
    likely: "",
  },
  url: {
    certain: `url, link, lien, enlace, web, website, site web, site internet, sitio web, pagina web, site, evidence, evidencia, preuve,
      lien web, link web, document url, lien vers le document, enlace al documento, webseite, sito`,
    likely: "document, documento, texte, texto, archivo, fichier, arquivo, source, fuente, fonte",
  },
  notes: {
    certain: `notes, note, nota, notas, observations, observation, observaciones, observacoes, remarques, remarque, commentaires,
      commentaire, comentarios, comments, comment, bemerkung, remarks, description, descripcion, descricao, descrizione, details, obs`,
    likely: "historique, historia, historico, history, informations, informacion, detalle",
  },
  ownCity: {
    certain: `own city, our city, notre ville, nuestra ciudad, ville d origine, ciudad de origen, cidade de origem, origin city, origincity,
      origincity label, origin city label, home city, home town, first name, first city, first town, local city, ciudad local, cidade local,
      collectivite francaise, ville francaise, ciudad espanola, municipio espanol, municipio portugues, comune italiano, town uk,
      uk town, from city, cidade brasileira, ciudad mexicana, collectivite, municipality`,
    likely: "commune, comune, municipio, gemeinde, local authority, local government",
  },
  ownCountry: {
    certain:
      "own country, notre pays, origin country, origincountry, home country, first country, pays d origine, pais de origen, pais de origem",
    likely: "",
  },
};
