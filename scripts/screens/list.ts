import { recordNouns } from "../../src/access/record-nouns.ts";
import {
  askToConfirm,
  openPalette,
  openPhoneSheet,
  openSheet,
  openUserMenu,
  sendAsItStands,
} from "./acts.ts";
import { doorScreens } from "./doors.ts";
import { measureScreens } from "./measures.ts";
import { networkScreens } from "./networks.ts";
import type { Screen } from "./screen.ts";

const city = "c/[organisation]";

/** The screens every kind of record has. */
const recordScreens = recordNouns.flatMap((one): Screen[] => {
  const noun = `${one}s` as const;
  const record = `${city}/${noun}/[reference]`;
  return [
    { name: noun, page: `${city}/${noun}`, walker: "officer", path: `/c/valmer/${noun}`, state: "filled" },
    {
      name: `${noun}-none-found`,
      page: `${city}/${noun}`,
      walker: "officer",
      path: `/c/valmer/${noun}?search=zzzzz`,
      state: "empty",
    },
    {
      name: `${noun}-empty`,
      page: `${city}/${noun}`,
      walker: "newcomer",
      path: `/c/nueva-ribera/${noun}`,
      state: "empty",
    },
    {
      name: one,
      page: record,
      walker: "officer",
      path: `/c/valmer/${noun}/{${one}}`,
      state: "filled",
      print: true,
    },
    {
      name: `${one}-edit`,
      page: `${record}/edit`,
      walker: "officer",
      path: `/c/valmer/${noun}/{${one}}/edit`,
      state: "filled",
    },
    {
      name: `${one}-new`,
      page: `${city}/${noun}/new`,
      walker: "officer",
      path: `/c/valmer/${noun}/new`,
      state: "filled",
    },
    {
      name: `${one}-new-errors`,
      page: `${city}/${noun}/new`,
      walker: "officer",
      path: `/c/valmer/${noun}/new`,
      state: "error",
      act: sendAsItStands,
    },
    {
      name: `${one}-new-sheet`,
      page: `${city}/@sheet/(.)${noun}/new`,
      walker: "officer",
      path: `/c/valmer/${noun}`,
      state: "opened",
      act: openSheet(noun),
      widths: [390, 1280],
    },
  ];
});

/** Today, what opens over any page, and the pages of those who may not. */
const houseScreens: Screen[] = [
  { name: "today", page: city, walker: "officer", path: "/c/valmer", state: "filled" },
  { name: "today-contributor", page: city, walker: "contributor", path: "/c/valmer", state: "filled" },
  { name: "today-viewer", page: city, walker: "deputyMayor", path: "/c/valmer", state: "filled" },
  { name: "today-empty", page: city, walker: "newcomer", path: "/c/nueva-ribera", state: "empty" },
  {
    name: "palette",
    page: city,
    walker: "officer",
    path: "/c/valmer",
    state: "opened",
    act: openPalette,
  },
  {
    name: "phone-add",
    page: city,
    walker: "officer",
    path: "/c/valmer",
    state: "opened",
    act: openPhoneSheet("add"),
    widths: [390],
  },
  {
    name: "phone-more",
    page: city,
    walker: "cityAdmin",
    path: "/c/valmer",
    state: "opened",
    act: openPhoneSheet("more"),
    widths: [390],
  },
  {
    name: "user-menu",
    page: city,
    walker: "agency",
    path: "/c/rio-verde",
    state: "opened",
    act: openUserMenu,
    widths: [390, 1280],
  },
  {
    name: "agreement-archive",
    page: `${city}/agreements/[reference]`,
    walker: "officer",
    path: "/c/valmer/agreements/{agreement}",
    state: "opened",
    act: askToConfirm(/^(Archiver|Archivar|Arquivar|Archive)/),
    widths: [390, 1280],
  },
  {
    name: "agreement-viewer",
    page: `${city}/agreements/[reference]`,
    walker: "deputyMayor",
    path: "/c/valmer/agreements/{agreement}",
    state: "filled",
  },
  {
    name: "forbidden",
    page: `(reading)/${city}/refused`,
    walker: "deputyMayor",
    path: "/c/valmer/agreements/new",
    state: "no permission",
  },
  {
    name: "not-found",
    page: `${city}/[...rest]`,
    walker: "officer",
    path: "/c/valmer/nulle-part",
    state: "error",
  },
  {
    name: "organisation-not-found",
    page: "refused",
    walker: "officer",
    path: "/c/porto-claro",
    state: "no permission",
  },
  {
    name: "crash",
    page: `${city}/partners`,
    walker: "officer",
    path: "/c/valmer/partners",
    state: "error",
    broken: "partner",
  },
];

/** Every screen in every state that is looked at. Each page.tsx has one here, which tests/architecture holds. */
export const screens: readonly Screen[] = [
  ...doorScreens,
  ...houseScreens,
  ...recordScreens,
  ...measureScreens,
  ...networkScreens,
];

/** Pages that draw nothing: the slot beside every page where no sheet is open. */
export const blankPages: readonly string[] = [`${city}/@sheet`, `${city}/@sheet/[...rest]`];
