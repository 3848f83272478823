import { createHash } from 'node:crypto';
import type { VersionRef } from '@ruta/contracts/drafting/commitment';
import type { CommitmentId, PlanId, SeatId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import { canonicalJson } from '@ruta/domain/evidence/canonical-json';
import { checkHandedIn } from '../plan/detached/check-handed-in.ts';
import { DemoSigner } from './demo-certificate.ts';
import { moment } from './demo-rows.ts';
import type { DemoWorld } from './demo-world.ts';

/** Something that Teresa signed here and outside too: its exact text, and her signature of it. */
export interface SignedOutside {
  readonly signOffId: string;
  readonly of: CommitmentId | PlanId;
  readonly ref: VersionRef;
  readonly content: unknown;
  readonly name: string;
  readonly at: Instant;
}

/** She hands in a signature made with a certificate of the demonstration's own, and it is checked like anybody's. */
export async function seedSignedOutside(world: DemoWorld, signed: readonly SignedOutside[]): Promise<void> {
  const first = Math.min(...signed.map(({ at }) => at));
  const signer = await DemoSigner.make(
    'Teresa Arce (persona ficticia)',
    'Órgano garante local (demostración)',
    first - 86_400_000,
  );
  for (const one of signed) await handIn(world, signer, one);
}

async function handIn(world: DemoWorld, signer: DemoSigner, one: SignedOutside): Promise<void> {
  const { signOffId, of, ref, at } = one;
  const canonical = Buffer.from(canonicalJson(one.content));
  const bytes = await signer.sign(canonical, at - 300_000);
  const nothing = { canonical: [], pdfs: [] };
  const given = { canonical: [canonical], pdfs: [] };
  const checked = await checkHandedIn(bytes, given, nothing, { anchors: [], now: at });
  if ('refused' in checked) throw new Error(`The demonstration's signature was refused: ${checked.refused}.`);
  const { kind, covers, chain } = checked;
  const id = world.ids.at(at);
  const fileHash = createHash('sha256').update(bytes).digest('hex');
  world.add('detached_signature', {
    ...{ id, sign_off_id: signOffId, kind, hash: fileHash, size: bytes.length, covers },
    algorithm: checked.algorithm,
    signed_at: checked.signedAt === null ? null : moment(checked.signedAt),
    in_term: checked.inTerm,
    bound: checked.bound,
    chain,
    issuer: checked.issuer,
    at: moment(at),
  });
  world.add('detached_signature_file', {
    signature_id: id,
    name: one.name,
    bytes: `\\x${bytes.toString('hex')}`,
    certificate: checked.certificate,
  });
  const seatId = world.ids.of<SeatId>('seat', 'garante');
  const facts = { signOffId, seatId, ...ref, fileHash, form: kind, chain };
  world.record.note(at, 'sign-off.file-handed-in', of, facts);
}
