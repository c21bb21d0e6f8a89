import type { domains } from "../../../src/features/agreements/schema.ts";

type Domain = (typeof domains)[number];

/** What the fictional cities write in their records, in their own language. */
export type SeedWords = {
  agreements: readonly { domain: Domain; purpose: string; objective: string; plan: string }[];
  projects: readonly { domain: Domain; title: string; summary: string }[];
  hosted: readonly [title: string, kind: string][];
  attended: readonly [title: string, kind: string][];
  interventions: readonly [title: string, kind: string][];
  missions: readonly { title: string; why: string; result: string; report: string }[];
  networks: readonly [name: string, seat: string][];
  source: string;
};

export const words: Record<"fr" | "es" | "pt", SeedWords> = {
  fr: {
    agreements: [
      {
        domain: "water",
        purpose: "Partager l’expérience des services d’eau et d’assainissement.",
        objective: "Réduire de 15 % les pertes du réseau de deux quartiers avant fin {year}.",
        plan: "Diagnostic commun, deux missions techniques, formation de douze agents.",
      },
      {
        domain: "culture",
        purpose: "Accueillir chaque année des artistes de l’autre ville.",
        objective: "Six résidences d’artistes par an, dont deux dans les quartiers, d’ici {year}.",
        plan: "Appel annuel, jury mixte, restitution publique.",
      },
      {
        domain: "education",
        purpose: "Rapprocher les lycées et leurs enseignants.",
        objective: "Deux cents élèves en mobilité d’ici {year}.",
        plan: "Jumelage de quatre établissements, échanges de printemps, plateforme commune.",
      },
      {
        domain: "economy",
        purpose: "Ouvrir les marchés aux entreprises des deux territoires.",
        objective: "Dix accords d’entreprises signés avant {year}.",
        plan: "Deux missions d’entreprises, salon croisé, relais des chambres.",
      },
      {
        domain: "environment",
        purpose: "Adapter le littoral au changement climatique.",
        objective: "Un plan de protection adopté par chaque ville d’ici {year}.",
        plan: "Atelier annuel, cartographie, comité scientifique.",
      },
      {
        domain: "youth",
        purpose: "Donner aux jeunes une expérience de solidarité internationale.",
        objective: "Soixante volontaires accueillis avant {year}.",
        plan: "Service civique croisé, tutorat, bilan partagé.",
      },
      {
        domain: "health",
        purpose: "Renforcer la prévention dans les centres de santé municipaux.",
        objective: "Quatre cents personnes dépistées d’ici {year}.",
        plan: "Formation, matériel, journée publique de dépistage.",
      },
    ],
    projects: [
      {
        domain: "water",
        title: "Fontaines et bornes d’eau du marché",
        summary: "Rénovation de douze points d’eau avec les comités d’usagers.",
      },
      {
        domain: "health",
        title: "Dépistage du diabète sur la place",
        summary:
          "Demandé par les habitants : journées publiques de dépistage avec les équipes des deux villes.",
      },
      {
        domain: "education",
        title: "Classes jumelles",
        summary: "Seize classes correspondent, puis se rencontrent.",
      },
      {
        domain: "culture",
        title: "Résidences croisées",
        summary: "Artistes accueillis dans les quartiers, œuvres montrées dans les deux villes.",
      },
      {
        domain: "economy",
        title: "Filière lait et algues",
        summary: "Accompagnement d’entreprises jusqu’à l’implantation d’un atelier.",
      },
      {
        domain: "environment",
        title: "Dunes et mangroves",
        summary: "Suivi commun de l’érosion, chantiers de plantation avec les associations.",
      },
      {
        domain: "youth",
        title: "Volontaires du littoral",
        summary: "Jeunes volontaires accueillis par les services techniques.",
      },
      {
        domain: "governance",
        title: "Budget participatif partagé",
        summary: "Échange de méthodes entre services et conseils de quartier.",
      },
    ],
    hosted: [
      ["Rencontres internationales de la ville portuaire", "congress"],
      ["Festival des musiques voisines", "cultural"],
      ["Salon des échanges maritimes", "fair"],
      ["Assises de la coopération décentralisée", "network"],
      ["Semi-marathon des villes sœurs", "sports"],
      ["Colloque littoral et climat", "scientific"],
    ],
    attended: [
      ["Congrès mondial des pouvoirs locaux", "network"],
      ["Sommet Afrique–Europe des villes", "network"],
      ["Forum urbain régional", "congress"],
      ["Rencontres franco-latino-américaines", "network"],
      ["Conférence des villes côtières", "scientific"],
      ["Assemblée générale du réseau", "network"],
    ],
    interventions: [
      ["Ce que nous apprend un jumelage qui dure", "speech"],
      ["Mesurer sans juger : trois scores ouverts", "presentation"],
      ["L’eau, bien commun : retour d’expérience", "presentation"],
      ["Position commune des villes moyennes", "position"],
      ["Article : des habitants qui demandent", "paper"],
    ],
    missions: [
      {
        title: "Comité de pilotage annuel",
        why: "Fixer avec le partenaire les résultats attendus de l’année.",
        result: "Un plan d’action signé.",
        report: "Plan signé ; deux actions reportées, une ajoutée à la demande du partenaire.",
      },
      {
        title: "Mission technique eau",
        why: "Former l’équipe du service de l’eau et contrôler le chantier.",
        result: "Douze agents formés.",
        report: "Onze agents formés ; le onzième point d’eau reste à raccorder.",
      },
      {
        title: "Délégation d’entreprises",
        why: "Ouvrir des rendez-vous à huit entreprises du territoire.",
        result: "Trois intentions d’accord.",
        report: "Quatre intentions d’accord, une abandonnée sur place.",
      },
      {
        title: "Congrès du réseau",
        why: "Présenter la position des villes moyennes.",
        result: "Position reprise dans le texte final.",
        report: "Position reprise en partie ; voix à poursuivre au prochain bureau.",
      },
      {
        title: "Visite des lycées jumeaux",
        why: "Préparer la mobilité de printemps.",
        result: "Calendrier arrêté.",
        report: "Calendrier arrêté avec quatre établissements.",
      },
    ],
    networks: [
      ["Cités Unies France", "board-member"],
      ["Platforma", "working-group-chair"],
      ["Eurocities", "committee-chair"],
      ["Association internationale des maires francophones", "vice-presidency"],
    ],
    source: "Tableau de suivi du service",
  },
  es: {
    agreements: [
      {
        domain: "water",
        purpose: "Compartir la experiencia de los servicios de agua y saneamiento.",
        objective: "Reducir un 15 % las pérdidas de la red en dos barrios antes de fin de {year}.",
        plan: "Diagnóstico conjunto, dos misiones técnicas, formación de doce agentes.",
      },
      {
        domain: "culture",
        purpose: "Recibir cada año a artistas de la otra ciudad.",
        objective: "Seis residencias artísticas al año, dos en barrios, para {year}.",
        plan: "Convocatoria anual, jurado mixto, muestra pública.",
      },
      {
        domain: "education",
        purpose: "Acercar a los centros educativos y a sus docentes.",
        objective: "Doscientos estudiantes en movilidad para {year}.",
        plan: "Cuatro centros hermanados, intercambios y plataforma común.",
      },
      {
        domain: "economy",
        purpose: "Abrir mercados a las empresas de ambos territorios.",
        objective: "Diez acuerdos empresariales firmados antes de {year}.",
        plan: "Dos misiones empresariales, feria cruzada, apoyo de las cámaras.",
      },
      {
        domain: "environment",
        purpose: "Adaptar las riberas al cambio climático.",
        objective: "Un plan de protección aprobado en cada ciudad para {year}.",
        plan: "Taller anual, cartografía, comité científico.",
      },
      {
        domain: "mobility",
        purpose: "Mejorar el transporte público de las periferias.",
        objective: "Dos líneas rediseñadas antes de {year}.",
        plan: "Asistencia técnica, piloto, evaluación conjunta.",
      },
      {
        domain: "governance",
        purpose: "Intercambiar métodos de presupuesto participativo.",
        objective: "Tres barrios incorporados para {year}.",
        plan: "Pasantías cruzadas, guía común, encuentro anual.",
      },
    ],
    projects: [
      {
        domain: "water",
        title: "Agua segura en los barrios altos",
        summary: "Conexiones y comités de usuarios con apoyo técnico del socio.",
      },
      {
        domain: "health",
        title: "Prevención en centros de salud barriales",
        summary: "Pedido por vecinas y vecinos: jornadas de prevención con equipos de ambas ciudades.",
      },
      {
        domain: "education",
        title: "Aulas hermanas",
        summary: "Dieciséis aulas se escriben y luego se encuentran.",
      },
      {
        domain: "culture",
        title: "Residencias cruzadas",
        summary: "Artistas en los barrios, obras mostradas en las dos ciudades.",
      },
      {
        domain: "economy",
        title: "Cadena de la lana y el diseño",
        summary: "Acompañamiento a empresas hasta la apertura de un taller.",
      },
      {
        domain: "environment",
        title: "Riberas vivas",
        summary: "Seguimiento común de la erosión y plantaciones con organizaciones barriales.",
      },
      {
        domain: "mobility",
        title: "Última milla en la periferia",
        summary: "Dos líneas piloto diseñadas con técnicos de la ciudad socia.",
      },
      {
        domain: "governance",
        title: "Presupuesto participativo compartido",
        summary: "Intercambio de métodos entre áreas y consejos de barrio.",
      },
      {
        domain: "youth",
        title: "Voluntariado de la costa",
        summary: "Jóvenes voluntarios recibidos por las áreas técnicas.",
      },
    ],
    hosted: [
      ["Encuentro internacional de ciudades portuarias", "congress"],
      ["Festival de músicas vecinas", "cultural"],
      ["Feria de intercambios", "fair"],
      ["Cumbre de la red", "network"],
      ["Carrera de las ciudades hermanas", "sports"],
      ["Coloquio agua y clima", "scientific"],
    ],
    attended: [
      ["Congreso mundial de gobiernos locales", "network"],
      ["Cumbre iberoamericana de ciudades", "network"],
      ["Foro urbano regional", "congress"],
      ["Encuentro Europa–América Latina", "network"],
      ["Conferencia de ciudades costeras", "scientific"],
      ["Asamblea general de la red", "network"],
    ],
    interventions: [
      ["Lo que enseña un hermanamiento que dura", "speech"],
      ["Medir sin juzgar: tres puntajes abiertos", "presentation"],
      ["El agua como bien común", "presentation"],
      ["Posición común de las ciudades intermedias", "position"],
      ["Artículo: cuando los vecinos piden", "paper"],
    ],
    missions: [
      {
        title: "Comité de seguimiento anual",
        why: "Fijar con el socio los resultados esperados del año.",
        result: "Un plan de acción firmado.",
        report: "Plan firmado; dos acciones postergadas y una añadida a pedido del socio.",
      },
      {
        title: "Misión técnica de agua",
        why: "Formar al equipo del servicio de agua y revisar la obra.",
        result: "Doce agentes formados.",
        report: "Once agentes formados; queda una conexión pendiente.",
      },
      {
        title: "Misión empresarial",
        why: "Abrir agenda a ocho empresas del territorio.",
        result: "Tres intenciones de acuerdo.",
        report: "Cuatro intenciones de acuerdo, una retirada.",
      },
      {
        title: "Congreso de la red",
        why: "Presentar la posición de las ciudades intermedias.",
        result: "Posición recogida en el texto final.",
        report: "Posición recogida en parte; se sigue en la próxima mesa.",
      },
      {
        title: "Visita a centros educativos",
        why: "Preparar la movilidad de primavera.",
        result: "Calendario acordado.",
        report: "Calendario acordado con cuatro centros.",
      },
    ],
    networks: [
      ["Mercociudades", "vice-presidency"],
      ["UCLG – CGLU", "committee-chair"],
      ["AL-LAs", "working-group-chair"],
      ["UCCI", "board-member"],
    ],
    source: "Planilla de seguimiento de la oficina",
  },
  pt: {
    agreements: [
      {
        domain: "water",
        purpose: "Partilhar a experiência dos serviços de água e saneamento.",
        objective: "Reduzir em 15 % as perdas da rede em dois bairros até ao fim de {year}.",
        plan: "Diagnóstico conjunto, duas missões técnicas, formação de doze agentes.",
      },
      {
        domain: "culture",
        purpose: "Receber todos os anos artistas da outra cidade.",
        objective: "Seis residências artísticas por ano, duas em bairros, até {year}.",
        plan: "Edital anual, júri misto, mostra pública.",
      },
      {
        domain: "education",
        purpose: "Aproximar as escolas e os seus professores.",
        objective: "Duzentos alunos em mobilidade até {year}.",
        plan: "Quatro escolas geminadas, intercâmbios e plataforma comum.",
      },
      {
        domain: "economy",
        purpose: "Abrir mercados às empresas dos dois territórios.",
        objective: "Dez acordos empresariais assinados até {year}.",
        plan: "Duas missões empresariais, feira cruzada, apoio das associações.",
      },
      {
        domain: "environment",
        purpose: "Adaptar as margens às alterações climáticas.",
        objective: "Um plano de proteção aprovado em cada cidade até {year}.",
        plan: "Oficina anual, cartografia, comité científico.",
      },
      {
        domain: "urban-planning",
        purpose: "Requalificar bairros sem deslocar moradores.",
        objective: "Três bairros com plano aprovado até {year}.",
        plan: "Assistência técnica, oficinas com moradores, avaliação conjunta.",
      },
    ],
    projects: [
      {
        domain: "water",
        title: "Água segura nas encostas",
        summary: "Ligações e comités de utentes com apoio técnico do parceiro.",
      },
      {
        domain: "health",
        title: "Prevenção nos postos de saúde",
        summary: "Pedido pelos moradores: jornadas de prevenção com equipas das duas cidades.",
      },
      {
        domain: "education",
        title: "Salas irmãs",
        summary: "Dezasseis turmas escrevem-se e depois encontram-se.",
      },
      {
        domain: "culture",
        title: "Residências cruzadas",
        summary: "Artistas nos bairros, obras mostradas nas duas cidades.",
      },
      {
        domain: "economy",
        title: "Cadeia do café e do design",
        summary: "Acompanhamento de empresas até à abertura de uma oficina.",
      },
      {
        domain: "environment",
        title: "Margens vivas",
        summary: "Acompanhamento comum da erosão e plantações com associações.",
      },
      {
        domain: "urban-planning",
        title: "Escadarias e praças",
        summary: "Requalificação desenhada com os moradores e técnicos da cidade parceira.",
      },
    ],
    hosted: [
      ["Encontro internacional de cidades da serra", "congress"],
      ["Festival de músicas vizinhas", "cultural"],
      ["Feira de intercâmbios", "fair"],
      ["Cimeira da rede", "network"],
      ["Corrida das cidades-irmãs", "sports"],
      ["Colóquio água e clima", "scientific"],
    ],
    attended: [
      ["Congresso mundial de governos locais", "network"],
      ["Cimeira ibero-americana de cidades", "network"],
      ["Fórum urbano regional", "congress"],
      ["Encontro Europa–América Latina", "network"],
      ["Assembleia geral da rede", "network"],
    ],
    interventions: [
      ["O que ensina uma geminação que dura", "speech"],
      ["Medir sem julgar: três pontuações abertas", "presentation"],
      ["A água como bem comum", "presentation"],
      ["Posição comum das cidades médias", "position"],
      ["Artigo: quando os moradores pedem", "paper"],
    ],
    missions: [
      {
        title: "Comité de acompanhamento anual",
        why: "Fixar com o parceiro os resultados esperados do ano.",
        result: "Um plano de ação assinado.",
        report: "Plano assinado; duas ações adiadas e uma acrescentada a pedido do parceiro.",
      },
      {
        title: "Missão técnica de água",
        why: "Formar a equipa do serviço de água e rever a obra.",
        result: "Doze agentes formados.",
        report: "Onze agentes formados; falta uma ligação.",
      },
      {
        title: "Missão empresarial",
        why: "Abrir agenda a oito empresas do território.",
        result: "Três intenções de acordo.",
        report: "Quatro intenções de acordo, uma retirada.",
      },
      {
        title: "Congresso da rede",
        why: "Apresentar a posição das cidades médias.",
        result: "Posição acolhida no texto final.",
        report: "Posição acolhida em parte; segue na próxima mesa.",
      },
    ],
    networks: [
      ["Mercociudades", "vice-presidency"],
      ["CGLU", "committee-chair"],
      ["AL-LAs", "working-group-chair"],
    ],
    source: "Folha de acompanhamento do gabinete",
  },
};
