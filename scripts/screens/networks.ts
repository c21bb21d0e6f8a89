import type { Screen } from "./screen.ts";

const network = "n/[network]";

/** The screens of a network's people. */
export const networkScreens: readonly Screen[] = [
  { name: "network-home", page: network, walker: "coordinator", path: "/n/red-meridiana", state: "filled" },
  {
    name: "network-home-analyst",
    page: network,
    walker: "analyst",
    path: "/n/red-meridiana",
    state: "filled",
  },
  {
    name: "network-home-empty",
    page: network,
    walker: "newCoordinator",
    path: "/n/red-nueva",
    state: "empty",
  },
  {
    name: "compare",
    page: `${network}/compare`,
    walker: "coordinator",
    path: "/n/red-meridiana/compare",
    state: "filled",
    print: true,
  },
  {
    name: "compare-intervals",
    page: `${network}/compare`,
    walker: "coordinator",
    path: "/n/red-meridiana/compare?view=intervals",
    state: "filled",
    print: true,
  },
  {
    name: "compare-empty",
    page: `${network}/compare`,
    walker: "newCoordinator",
    path: "/n/red-nueva/compare",
    state: "empty",
  },
  {
    name: "network-city",
    page: `${network}/cities/[city]`,
    walker: "coordinator",
    path: "/n/red-meridiana/cities/valmer",
    state: "filled",
    print: true,
  },
  {
    name: "network-city-not-shared",
    page: `${network}/cities/[city]`,
    walker: "coordinator",
    path: "/n/red-meridiana/cities/{notShared}",
    state: "no permission",
  },
  {
    name: "network-invitations",
    page: `${network}/invitations`,
    walker: "coordinator",
    path: "/n/red-meridiana/invitations",
    state: "filled",
  },
  {
    name: "network-invitations-empty",
    page: `${network}/invitations`,
    walker: "newCoordinator",
    path: "/n/red-nueva/invitations",
    state: "empty",
  },
  {
    name: "network-method",
    page: `${network}/method`,
    walker: "coordinator",
    path: "/n/red-meridiana/method",
    state: "filled",
  },
  {
    name: "network-forbidden",
    page: "c/[organisation]/settings/tokens",
    walker: "analyst",
    path: "/c/red-meridiana/settings/tokens",
    state: "no permission",
  },
];
