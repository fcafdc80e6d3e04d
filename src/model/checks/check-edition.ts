import type { Edition } from '../../data/edition.ts';
import type { Problem } from '../../data/problem.ts';
import { CHAIN_CHECKS } from './chain-checks.ts';
import type { Check } from './check.ts';
import { addressIsDecided } from './address-is-decided.ts';
import { archivedIssuesHold } from './archived-issues-hold.ts';
import { budgetsNameProgrammes } from './budgets-name-programmes.ts';
import { communitiesExit } from './communities-exit.ts';
import { consecutiveUnitsLeave } from './consecutive-units-leave.ts';
import { digestsNameDays } from './digests-name-days.ts';
import { disclosuresAreCurrent } from './disclosures-are-current.ts';
import { decisionsAreDue } from './decisions-are-due.ts';
import { conditionsCanBeJudged } from './conditions-can-be-judged.ts';
import { divisionsAreInForce } from './divisions-are-in-force.ts';
import { documentsResolve } from './documents-resolve.ts';
import { errataMatch } from './errata-match.ts';
import { eventSectionsExist } from './event-sections-exist.ts';
import { exceptionsApply, withExceptions } from './exceptions-apply.ts';
import { figuresHaveData } from './figures-have-data.ts';
import { issueSectionsMatch } from './issue-sections-match.ts';
import { issueNumbersRunOn } from './issue-numbers-run-on.ts';
import { itemsHaveASection } from './items-have-a-section.ts';
import { keysAreUnique } from './keys-are-unique.ts';
import { linksLeadToPages } from './links-lead-to-pages.ts';
import { methodsAreComplete } from './methods-are-complete.ts';
import { noPersonalData } from './no-personal-data.ts';
import { noticePeriodsHold } from './notice-periods-hold.ts';
import { noticesComeFirst } from './notices-come-first.ts';
import { roundTablesFit } from './round-tables-fit.ts';
import { sectionsAreFresh } from './sections-are-fresh.ts';
import { ownFilesAreThere } from './own-files-are-there.ts';
import { pageRoutesAreFree } from './page-routes-are-free.ts';
import { publicAddressesAreFree } from './public-addresses-are-free.ts';
import { referencesResolve } from './references-resolve.ts';
import { repeatsAreDecided } from './repeats-are-decided.ts';
import { ledgersAgree } from './ledgers-agree.ts';
import { sealedFilesStand } from './sealed-files-stand.ts';
import { sealedIssuesStand } from './sealed-issues-stand.ts';
import { tenantsLeaveOnce } from './tenants-leave-once.ts';
import { tiesAreSettled } from './ties-are-settled.ts';
import { versionsDoNotShrink } from './versions-do-not-shrink.ts';
import { withheldStayWithheld } from './withheld-stay-withheld.ts';

/** The rules over the whole edition, one a file. */
const CHECKS: readonly Check[] = [
  keysAreUnique,
  referencesResolve,
  documentsResolve,
  conditionsCanBeJudged,
  divisionsAreInForce,
  errataMatch,
  versionsDoNotShrink,
  noPersonalData,
  figuresHaveData,
  eventSectionsExist,
  itemsHaveASection,
  pageRoutesAreFree,
  publicAddressesAreFree,
  linksLeadToPages,
  ownFilesAreThere,
  issueSectionsMatch,
  issueNumbersRunOn,
  archivedIssuesHold,
  disclosuresAreCurrent,
  sectionsAreFresh,
  addressIsDecided,
  digestsNameDays,
  ledgersAgree,
  sealedIssuesStand,
  noticePeriodsHold,
  noticesComeFirst,
  communitiesExit,
  tenantsLeaveOnce,
  consecutiveUnitsLeave,
  methodsAreComplete,
  roundTablesFit,
  withheldStayWithheld,
  tiesAreSettled,
  repeatsAreDecided,
  decisionsAreDue,
  budgetsNameProgrammes,
  ...CHAIN_CHECKS.map(withExceptions),
  exceptionsApply,
];

/**
 * All problems that show only when the files of an edition are read together. `found` are those of
 * the files themselves.
 */
export function checkEdition(edition: Edition, found: readonly Problem[] = []): Problem[] {
  // What is read from a sealed file that is no longer itself is not judged a second time.
  const sealed = sealedFilesStand(edition);
  const known = [...found, ...sealed];
  return [...sealed, ...CHECKS.flatMap((check) => problemsOf(check, edition, known))];
}

/** A rule that stumbles over a cell or key that could not be read says nothing beyond that fault. */
function problemsOf(check: Check, edition: Edition, found: readonly Problem[]): Problem[] {
  try {
    return check(edition, found);
  } catch (error) {
    if (found.some(({ level }) => level === 'error')) return [];
    throw error;
  }
}
