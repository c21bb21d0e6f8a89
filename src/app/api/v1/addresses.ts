import type { ApiAddresses } from "@/server/openapi.ts";
import * as agreementsArchive from "./[organisation]/agreements/[reference]/archive/route.ts";
import * as agreementsRestore from "./[organisation]/agreements/[reference]/restore/route.ts";
import * as agreementsByReference from "./[organisation]/agreements/[reference]/route.ts";
import * as agreementsExport from "./[organisation]/agreements/export/route.ts";
import * as agreements from "./[organisation]/agreements/route.ts";
import * as agreementsSuggestions from "./[organisation]/agreements/suggestions/route.ts";
import * as auditEntriesChain from "./[organisation]/audit-entries/chain/route.ts";
import * as auditEntriesExport from "./[organisation]/audit-entries/export/route.ts";
import * as auditEntries from "./[organisation]/audit-entries/route.ts";
import * as brief from "./[organisation]/brief/route.ts";
import * as citiesByCity from "./[organisation]/cities/[city]/route.ts";
import * as comparisonExport from "./[organisation]/comparison/export/route.ts";
import * as comparison from "./[organisation]/comparison/route.ts";
import * as consentsPreview from "./[organisation]/consents/preview/route.ts";
import * as consents from "./[organisation]/consents/route.ts";
import * as coverage from "./[organisation]/coverage/route.ts";
import * as departments from "./[organisation]/departments/route.ts";
import * as eventsArchive from "./[organisation]/events/[reference]/archive/route.ts";
import * as eventsInterventionsById from "./[organisation]/events/[reference]/interventions/[id]/route.ts";
import * as eventsInterventions from "./[organisation]/events/[reference]/interventions/route.ts";
import * as eventsRestore from "./[organisation]/events/[reference]/restore/route.ts";
import * as eventsByReference from "./[organisation]/events/[reference]/route.ts";
import * as eventsExport from "./[organisation]/events/export/route.ts";
import * as events from "./[organisation]/events/route.ts";
import * as evidenceById from "./[organisation]/evidence/[id]/route.ts";
import * as evidence from "./[organisation]/evidence/route.ts";
import * as frameworksAdoption from "./[organisation]/frameworks/adoption/route.ts";
import * as frameworks from "./[organisation]/frameworks/route.ts";
import * as groupsByGroup from "./[organisation]/groups/[group]/route.ts";
import * as groups from "./[organisation]/groups/route.ts";
import * as historyByReference from "./[organisation]/history/[reference]/route.ts";
import * as importsCancel from "./[organisation]/imports/[id]/cancel/route.ts";
import * as importsRejected from "./[organisation]/imports/[id]/rejected/route.ts";
import * as importsReport from "./[organisation]/imports/[id]/report/route.ts";
import * as importsById from "./[organisation]/imports/[id]/route.ts";
import * as importsRows from "./[organisation]/imports/[id]/rows/route.ts";
import * as importsStart from "./[organisation]/imports/[id]/start/route.ts";
import * as importsUndo from "./[organisation]/imports/[id]/undo/route.ts";
import * as imports from "./[organisation]/imports/route.ts";
import * as indicatorsByIndicator from "./[organisation]/indicators/[indicator]/route.ts";
import * as invitationsRevoke from "./[organisation]/invitations/[id]/revoke/route.ts";
import * as invitations from "./[organisation]/invitations/route.ts";
import * as measurementsApprove from "./[organisation]/measurements/[period]/[indicator]/approve/route.ts";
import * as measurementsHistory from "./[organisation]/measurements/[period]/[indicator]/history/route.ts";
import * as measurementsReturn from "./[organisation]/measurements/[period]/[indicator]/return/route.ts";
import * as measurementsByPeriodIndicator from "./[organisation]/measurements/[period]/[indicator]/route.ts";
import * as measurementsApproveMany from "./[organisation]/measurements/[period]/approve/route.ts";
import * as measurements from "./[organisation]/measurements/route.ts";
import * as measurementsWaiting from "./[organisation]/measurements/waiting/route.ts";
import * as membersByUserId from "./[organisation]/members/[userId]/route.ts";
import * as members from "./[organisation]/members/route.ts";
import * as missionsApprove from "./[organisation]/missions/[reference]/approve/route.ts";
import * as missionsArchive from "./[organisation]/missions/[reference]/archive/route.ts";
import * as missionsRefuse from "./[organisation]/missions/[reference]/refuse/route.ts";
import * as missionsReport from "./[organisation]/missions/[reference]/report/route.ts";
import * as missionsRestore from "./[organisation]/missions/[reference]/restore/route.ts";
import * as missionsReturn from "./[organisation]/missions/[reference]/return/route.ts";
import * as missionsByReference from "./[organisation]/missions/[reference]/route.ts";
import * as missionsSubmit from "./[organisation]/missions/[reference]/submit/route.ts";
import * as missionsExport from "./[organisation]/missions/export/route.ts";
import * as missions from "./[organisation]/missions/route.ts";
import * as networksArchive from "./[organisation]/networks/[reference]/archive/route.ts";
import * as networksRestore from "./[organisation]/networks/[reference]/restore/route.ts";
import * as networksByReference from "./[organisation]/networks/[reference]/route.ts";
import * as networksExport from "./[organisation]/networks/export/route.ts";
import * as networks from "./[organisation]/networks/route.ts";
import * as organisation from "./[organisation]/organisation/route.ts";
import * as partnersArchive from "./[organisation]/partners/[reference]/archive/route.ts";
import * as partnersRestore from "./[organisation]/partners/[reference]/restore/route.ts";
import * as partnersByReference from "./[organisation]/partners/[reference]/route.ts";
import * as partnersExport from "./[organisation]/partners/export/route.ts";
import * as partnersLikely from "./[organisation]/partners/likely/route.ts";
import * as partners from "./[organisation]/partners/route.ts";
import * as partnersSuggestions from "./[organisation]/partners/suggestions/route.ts";
import * as projectsArchive from "./[organisation]/projects/[reference]/archive/route.ts";
import * as projectsRestore from "./[organisation]/projects/[reference]/restore/route.ts";
import * as projectsByReference from "./[organisation]/projects/[reference]/route.ts";
import * as projectsExport from "./[organisation]/projects/export/route.ts";
import * as projects from "./[organisation]/projects/route.ts";
import * as scorecardsByPeriodIndicator from "./[organisation]/scorecards/[period]/[indicator]/route.ts";
import * as scorecardsByPeriod from "./[organisation]/scorecards/[period]/route.ts";
import * as scorecardsRecompute from "./[organisation]/scorecards/recompute/route.ts";
import * as scorecards from "./[organisation]/scorecards/route.ts";
import * as search from "./[organisation]/search/route.ts";
import * as today from "./[organisation]/today/route.ts";

/** Every address of the API with the handlers of its route file: the document and the isolation tests are made from it. */
export const addresses: ApiAddresses = {
  "/{organisation}/agreements": agreements,
  "/{organisation}/agreements/export": agreementsExport,
  "/{organisation}/agreements/suggestions": agreementsSuggestions,
  "/{organisation}/agreements/{reference}": agreementsByReference,
  "/{organisation}/agreements/{reference}/archive": agreementsArchive,
  "/{organisation}/agreements/{reference}/restore": agreementsRestore,
  "/{organisation}/audit-entries": auditEntries,
  "/{organisation}/audit-entries/chain": auditEntriesChain,
  "/{organisation}/audit-entries/export": auditEntriesExport,
  "/{organisation}/brief": brief,
  "/{organisation}/cities/{city}": citiesByCity,
  "/{organisation}/comparison": comparison,
  "/{organisation}/comparison/export": comparisonExport,
  "/{organisation}/consents": consents,
  "/{organisation}/consents/preview": consentsPreview,
  "/{organisation}/coverage": coverage,
  "/{organisation}/departments": departments,
  "/{organisation}/events": events,
  "/{organisation}/events/export": eventsExport,
  "/{organisation}/events/{reference}": eventsByReference,
  "/{organisation}/events/{reference}/archive": eventsArchive,
  "/{organisation}/events/{reference}/interventions": eventsInterventions,
  "/{organisation}/events/{reference}/interventions/{id}": eventsInterventionsById,
  "/{organisation}/events/{reference}/restore": eventsRestore,
  "/{organisation}/evidence": evidence,
  "/{organisation}/evidence/{id}": evidenceById,
  "/{organisation}/frameworks": frameworks,
  "/{organisation}/frameworks/adoption": frameworksAdoption,
  "/{organisation}/groups": groups,
  "/{organisation}/groups/{group}": groupsByGroup,
  "/{organisation}/history/{reference}": historyByReference,
  "/{organisation}/imports": imports,
  "/{organisation}/imports/{id}": importsById,
  "/{organisation}/imports/{id}/cancel": importsCancel,
  "/{organisation}/imports/{id}/rejected": importsRejected,
  "/{organisation}/imports/{id}/report": importsReport,
  "/{organisation}/imports/{id}/rows": importsRows,
  "/{organisation}/imports/{id}/start": importsStart,
  "/{organisation}/imports/{id}/undo": importsUndo,
  "/{organisation}/indicators/{indicator}": indicatorsByIndicator,
  "/{organisation}/invitations": invitations,
  "/{organisation}/invitations/{id}/revoke": invitationsRevoke,
  "/{organisation}/measurements": measurements,
  "/{organisation}/measurements/waiting": measurementsWaiting,
  "/{organisation}/measurements/{period}/approve": measurementsApproveMany,
  "/{organisation}/measurements/{period}/{indicator}": measurementsByPeriodIndicator,
  "/{organisation}/measurements/{period}/{indicator}/approve": measurementsApprove,
  "/{organisation}/measurements/{period}/{indicator}/history": measurementsHistory,
  "/{organisation}/measurements/{period}/{indicator}/return": measurementsReturn,
  "/{organisation}/members": members,
  "/{organisation}/members/{userId}": membersByUserId,
  "/{organisation}/missions": missions,
  "/{organisation}/missions/export": missionsExport,
  "/{organisation}/missions/{reference}": missionsByReference,
  "/{organisation}/missions/{reference}/approve": missionsApprove,
  "/{organisation}/missions/{reference}/archive": missionsArchive,
  "/{organisation}/missions/{reference}/refuse": missionsRefuse,
  "/{organisation}/missions/{reference}/report": missionsReport,
  "/{organisation}/missions/{reference}/restore": missionsRestore,
  "/{organisation}/missions/{reference}/return": missionsReturn,
  "/{organisation}/missions/{reference}/submit": missionsSubmit,
  "/{organisation}/networks": networks,
  "/{organisation}/networks/export": networksExport,
  "/{organisation}/networks/{reference}": networksByReference,
  "/{organisation}/networks/{reference}/archive": networksArchive,
  "/{organisation}/networks/{reference}/restore": networksRestore,
  "/{organisation}/organisation": organisation,
  "/{organisation}/partners": partners,
  "/{organisation}/partners/export": partnersExport,
  "/{organisation}/partners/likely": partnersLikely,
  "/{organisation}/partners/suggestions": partnersSuggestions,
  "/{organisation}/partners/{reference}": partnersByReference,
  "/{organisation}/partners/{reference}/archive": partnersArchive,
  "/{organisation}/partners/{reference}/restore": partnersRestore,
  "/{organisation}/projects": projects,
  "/{organisation}/projects/export": projectsExport,
  "/{organisation}/projects/{reference}": projectsByReference,
  "/{organisation}/projects/{reference}/archive": projectsArchive,
  "/{organisation}/projects/{reference}/restore": projectsRestore,
  "/{organisation}/scorecards": scorecards,
  "/{organisation}/scorecards/recompute": scorecardsRecompute,
  "/{organisation}/scorecards/{period}": scorecardsByPeriod,
  "/{organisation}/scorecards/{period}/{indicator}": scorecardsByPeriodIndicator,
  "/{organisation}/search": search,
  "/{organisation}/today": today,
};
