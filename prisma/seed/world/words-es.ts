import type { SeedWords } from "./words.ts";

/** What the fictional cities of this language write in their records. */
export const spanish: SeedWords = {
  agreements: [
    {
      domain: "water",
      purpose: "Compartir la experiencia de los servicios de agua y saneamiento.",
      objective: "Reducir un 15 % las pérdidas de la red en dos barrios antes de fin de {year}.",
      plan: "Diagnóstico conjunto, dos misiones técnicas, formación de doce técnicos.",
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
      summary: "Solicitado por vecinas y vecinos: jornadas de prevención con equipos de ambas ciudades.",
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
      result: "Doce técnicos formados.",
      report: "Once técnicos formados; queda una conexión pendiente.",
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
};
