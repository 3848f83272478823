import type { INestApplicationContext } from '@nestjs/common';
import type { CommitmentId, PersonId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { firstRoute, secondRoute } from './content/routes.ts';
import { valle } from './content/territory.ts';
import { demoCalendar } from './demo-calendar.ts';
import { DemoWorld } from './demo-world.ts';
import { linkHeldResolutions, seedHeldFormal } from './seed-formal-held.ts';
import { seedFormal } from './seed-formal.ts';
import { seedCalls } from './seed-calls.ts';
import { seedDeclaration } from './seed-declaration.ts';
import { seedAnswers } from './seed-answers.ts';
import { seedContributions, seedPlaces, seedSupports } from './seed-consultation.ts';
import { draftCommitments, nameCommitments } from './seed-commitments.ts';
import type { CommitmentDraft } from './commitment-drafts.ts';
import { recordPlacements } from './seed-placements.ts';
import { seedPlans } from './seed-plans.ts';
import { seedFocusGroup } from './seed-focus-group.ts';
import { seedModeration } from './seed-moderation.ts';
import { seedReport } from './seed-report.ts';
import { seedPeople } from './seed-people.ts';
import { seedRoute, seedRouteHistory } from './seed-routes.ts';
import { seedResolutions, seedSecretariat } from './seed-secretariat.ts';
import { nameSessions, seedSessions, type SubjectOf } from './seed-sessions.ts';
import { seedSignedOutside } from './seed-signed-outside.ts';
import { seedSurvey } from './seed-survey.ts';
import { seedThemes } from './seed-themes.ts';

/**
 * Fills an empty database with the fictitious municipality in the middle of its second plan, in one transaction and
 * with every day counted from `now`; its report of activities is then made from what stands there. Resolves to
 * `not-empty`, having changed nothing, where anything is there already.
 */
export async function seedDemo(
  app: Pick<INestApplicationContext, 'get'>,
  now: Instant = Date.now(),
): Promise<'seeded' | 'not-empty'> {
  const world = new DemoWorld(demoCalendar(now, valle.timeZone));
  const outcome = await app.get(Transactions).run(async (tx) => {
    if (!(await isEmpty(tx))) return 'not-empty' as const;
    await build(world);
    await world.rows.write(tx);
    await linkResolutions(tx, world);
    await linkHeldResolutions(tx, world);
    return 'seeded' as const;
  });
  if (outcome === 'seeded') await seedReport(app, world);
  return outcome;
}

/** Processes that start together ask one after the other. */
async function isEmpty(tx: Tx): Promise<boolean> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('demonstration', 29))`);
  const [{ used }]: [{ used: boolean }] = await tx.query(
    'SELECT EXISTS (SELECT FROM entity) OR EXISTS (SELECT FROM person) OR EXISTS (SELECT FROM sign_in_link) AS used',
  );
  return !used;
}

async function build(world: DemoWorld): Promise<void> {
  seedPeople(world);
  seedSecretariat(world);
  seedResolutions(world, {
    'first-route': seedRoute(world, firstRoute),
    'second-route': seedRoute(world, secondRoute),
  });
  for (const route of [firstRoute, secondRoute]) seedRouteHistory(world, route);
  nameSessions(world);
  nameCommitments(world);
  const authors = seedConsultation(world);
  const guests = [...new Set(authors.values())].filter((person) => person !== world.person('rosa'));
  const drafts = draftCommitments(world);
  seedSessions(world, guests, subjectsOf(world, drafts));
  seedCalls(world);
  seedDeclaration(world);
  seedHeldFormal(world);
  seedFormal(world);
  await seedSignedOutside(world, seedPlans(world, drafts, guests));
  seedAnswers(world);
  world.record.chainInto(world.rows, world.entityId);
}

/** A route and its resolution point at each other: the second arrow is drawn when both are there. */
async function linkResolutions(tx: Tx, world: DemoWorld): Promise<void> {
  for (const { plan, resolution } of [firstRoute, secondRoute])
    await tx.query('UPDATE route SET resolution_id = $3 WHERE entity_id = $1 AND id = $2', [
      world.entityId,
      world.ids.of('route', plan.number),
      world.ids.of('resolution', resolution),
    ]);
}

function seedConsultation(world: DemoWorld): Map<number, PersonId> {
  seedPlaces(world);
  seedThemes(world);
  const authors = seedContributions(world);
  recordPlacements(world);
  seedModeration(world);
  seedFocusGroup(world);
  seedSurvey(world);
  seedSupports(world, authors);
  return authors;
}

/** What a vote of a table was on: the version as it was frozen. */
const subjectsOf =
  (world: DemoWorld, drafts: readonly CommitmentDraft[]): SubjectOf =>
  (key, version) => {
    const frozen = drafts.find(({ content }) => content.key === key)?.versions[version - 1];
    if (!frozen) throw new Error(`${key} has no version ${version}.`);
    const commitmentId = world.ids.of<CommitmentId>('commitment', key);
    return { kind: 'commitment-version', commitmentId, version, hash: frozen.hash };
  };
