import type { ChallengeId, ParticipantId, TeamId } from '@ruta/contracts/protocol/ids';

interface OpenTeam {
  id: TeamId;
  challengeId: ChallengeId | null;
  size: number;
}

/**
 * A team for everybody who looks for one, in the order in which they asked: first one that works on what they would
 * work on, then the smallest. Teams below the least size come before others, so that none is left too small; a full
 * team takes nobody. Who finds no place stays without.
 */
export function placeSeekers(
  seekers: readonly { id: ParticipantId; follows: readonly ChallengeId[] }[],
  teams: readonly OpenTeam[],
  { least, most }: { least: number; most: number },
): { member: ParticipantId; teamId: TeamId }[] {
  const sizes = new Map(teams.map(({ id, size }) => [id, size]));
  const sizeOf = (team: OpenTeam) => sizes.get(team.id) ?? team.size;
  return seekers.flatMap(({ id, follows }) => {
    const liked = (team: OpenTeam) => team.challengeId !== null && follows.includes(team.challengeId);
    const [best] = teams
      .filter((team) => sizeOf(team) < most)
      .toSorted(
        (one, other) =>
          Number(liked(other)) - Number(liked(one)) ||
          Number(sizeOf(other) < least) - Number(sizeOf(one) < least) ||
          sizeOf(one) - sizeOf(other),
      );
    if (!best) return [];
    sizes.set(best.id, sizeOf(best) + 1);
    return [{ member: id, teamId: best.id }];
  });
}
