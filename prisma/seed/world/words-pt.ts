import type { SeedWords } from "./words.ts";

/** What the fictional cities of this language write in their records. */
export const portuguese: SeedWords = {
  agreements: [
    {
      domain: "water",
      purpose: "Compartilhar a experiência dos serviços de água e saneamento.",
      objective: "Reduzir em 15 % as perdas da rede em dois bairros até o fim de {year}.",
      plan: "Diagnóstico conjunto, duas missões técnicas, formação de doze técnicos.",
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
      plan: "Quatro escolas-irmãs, intercâmbios e plataforma comum.",
    },
    {
      domain: "economy",
      purpose: "Abrir mercados às empresas dos dois territórios.",
      objective: "Dez acordos empresariais assinados até {year}.",
      plan: "Duas missões empresariais, feira cruzada, apoio das associações.",
    },
    {
      domain: "environment",
      purpose: "Adaptar as margens às mudanças climáticas.",
      objective: "Um plano de proteção aprovado em cada cidade até {year}.",
      plan: "Oficina anual, cartografia, comitê científico.",
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
      summary: "Ligações domiciliares e comitês de usuários com apoio técnico do parceiro.",
    },
    {
      domain: "health",
      title: "Prevenção nos postos de saúde",
      summary: "Pedido pelos moradores: jornadas de prevenção com equipes das duas cidades.",
    },
    {
      domain: "education",
      title: "Salas irmãs",
      summary: "Dezesseis turmas trocam cartas e depois se encontram.",
    },
    {
      domain: "culture",
      title: "Residências cruzadas",
      summary: "Artistas nos bairros, obras mostradas nas duas cidades.",
    },
    {
      domain: "economy",
      title: "Cadeia do café e do design",
      summary: "Acompanhamento de empresas até a abertura de uma oficina.",
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
    ["Cúpula da rede", "network"],
    ["Corrida das cidades-irmãs", "sports"],
    ["Colóquio água e clima", "scientific"],
  ],
  attended: [
    ["Congresso mundial de governos locais", "network"],
    ["Cúpula ibero-americana de cidades", "network"],
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
      title: "Comitê de acompanhamento anual",
      why: "Fixar com o parceiro os resultados esperados do ano.",
      result: "Um plano de ação assinado.",
      report: "Plano assinado; duas ações adiadas e uma acrescentada a pedido do parceiro.",
    },
    {
      title: "Missão técnica de água",
      why: "Formar a equipe do serviço de água e vistoriar a obra.",
      result: "Doze técnicos formados.",
      report: "Onze técnicos formados; falta uma ligação domiciliar.",
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
  source: "Planilha de acompanhamento da assessoria internacional",
};
