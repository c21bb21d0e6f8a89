import type { SeedWords } from "./words.ts";

/** What the fictional cities of this language write in their records. */
export const french: SeedWords = {
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
      report: "Position reprise en partie ; travail à poursuivre au prochain bureau.",
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
};
