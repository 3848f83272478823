import type { RoundView } from '@ruta/contracts/ballot/round';
import type { MinutesApproval, MinutesSigning, MinutesStanding } from '@ruta/contracts/minutes/minutes';
import { resultIsPublic } from '../ballot/visibility.ts';
import { signedBy } from './signing.ts';

interface Version {
  version: number;
  hash: string;
  proposedAt: number | null;
}

/** A facilitator's note that the room agreed. */
export type Consent = Pick<MinutesApproval, 'version' | 'hash' | 'at' | 'objections'>;

interface Stances {
  for: number;
  against: number;
  abstain: number;
}

/** Papers by what they say; null where the round has nothing to say yes to, or its result is not public. */
function stancesIn(round: RoundView): Stances | null {
  if (!resultIsPublic(round) || !round.result) return null;
  const { options } = round.result.tally;
  if (round.spec.method.method === 'consent') {
    const [consents = 0, concerns = 0, aside = 0, objections = 0] = options[0]?.levels ?? [];
    return { for: consents + concerns, against: objections, abstain: aside };
  }
  const sum = (stance: string) =>
    round.spec.options
      .filter((option) => option.stance === stance)
      .reduce((votes, { id }) => votes + (options.find(({ optionId }) => optionId === id)?.votes ?? 0), 0);
  if (!round.spec.options.some(({ stance }) => stance === 'for')) return null;
  return { for: sum('for'), against: sum('against'), abstain: sum('abstain') };
}

/**
 * More for than against, abstentions not counted; in a ballot by consent nobody against. A room in which nobody voted
 * approved nothing.
 */
const carries = ({ spec }: RoundView, { for: yes, against }: Stances): boolean =>
  spec.method.method === 'consent' ? yes > 0 && against === 0 : yes > against;

const isOn = (round: RoundView, { version, hash }: Version): boolean =>
  round.subject?.kind === 'minutes-version' &&
  round.subject.version === version &&
  round.subject.hash === hash;

function approvalBySignatures(
  { version, hash }: Version,
  { seats, given }: MinutesSigning,
): MinutesApproval | null {
  const required = seats.map(({ seatId }) => seatId);
  const { complete, at } = signedBy(required, given, version);
  if (!complete) return null;
  return { version, hash, at, how: 'signatures', roundId: null, votes: null, objections: [] };
}

function approvalOf(
  version: Version,
  rounds: readonly RoundView[],
  consents: readonly Consent[],
): MinutesApproval | null {
  const round = rounds.findLast((each) => isOn(each, version) && stancesIn(each) !== null);
  const votes = round && stancesIn(round);
  if (round && votes && carries(round, votes)) {
    const { hash } = version;
    return {
      version: version.version,
      hash,
      at: round.closedAt ?? 0,
      how: 'ballot',
      roundId: round.id,
      votes,
      objections: [],
    };
  }
  const consent = consents.find((each) => each.version === version.version && each.hash === version.hash);
  return consent ? { ...consent, how: 'consent', roundId: null, votes: null } : null;
}

/**
 * Where the minutes stand. An approval is of one version and its hash; as soon as there is a newer version, what is
 * newest is not approved. `versions` are in order. Minutes of a formal session are approved by the signatures of the
 * seats that were present, and by nothing else (M19).
 */
export function standingOf(
  versions: readonly Version[],
  rounds: readonly RoundView[],
  consents: readonly Consent[],
  signing: MinutesSigning | null = null,
): Pick<MinutesStanding, 'state' | 'approval'> {
  const newest = versions.at(-1);
  if (!newest) return { state: 'unwritten', approval: null };
  const approvals = versions.map((version) =>
    signing ? approvalBySignatures(version, signing) : approvalOf(version, rounds, consents),
  );
  const approval = approvals.findLast((each) => each !== null) ?? null;
  if (approval?.version === newest.version) return { state: 'approved', approval };
  if (approval) return { state: 'changed', approval };
  if (newest.proposedAt === null) return { state: 'draft', approval: null };
  const votedDown = rounds.some((round) => isOn(round, newest) && stancesIn(round) !== null);
  return { state: votedDown ? 'rejected' : 'proposed', approval: null };
}
