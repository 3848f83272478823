import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  ContributionChannel,
  ContributionReceipt,
  ContributionState,
  Point,
  SupportState,
} from '@ruta/contracts/consultation/contribution';
import { Folio } from '@ruta/contracts/consultation/folio';
import type { AboutProject } from '@ruta/contracts/consultation/stance';
import type { Signature } from '@ruta/contracts/consultation/signature';
import { ContributionId, type PersonId, type PhaseId } from '@ruta/contracts/protocol/ids';
import { isRefused } from '@ruta/contracts/protocol/refusal';
import { dayIn } from '@ruta/domain/calendar/day';
import { intake, rateLimits } from '@ruta/domain/consultation/intake';
import { contentHash } from '@ruta/domain/evidence/canonical-json';
import { uuidv7 } from 'uuidv7';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { RecordService } from '../evidence/record.service.ts';
import { SignedWords } from '../identity/signed-words.service.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { RouteReader } from '../route/route-reader.ts';
import { ContributionStore } from './contribution.store.ts';
import { newFolio } from './new-folio.ts';
import { PlaceService } from './place.service.ts';
import { ThemeReader } from './theme-reader.ts';

export interface Written {
  opId: string;
  phaseId: PhaseId;
  text: string;
  language: 'es' | 'en';
  themeId: string | null;
  placeId: string | null;
  about?: AboutProject | null;
  channel: ContributionChannel;
  point?: Point | null;
  signature: Signature | null;
}

/** Who wrote it: the person behind a device or account, or nobody we know, entered by staff. */
export type Writer =
  { personId: PersonId } | { personId: null; enteredBy: PersonId | null; batchId: string | null };

/** Contributions as they arrive, and support for them. */
@Injectable()
export class ContributionService {
  constructor(
    private readonly store: ContributionStore,
    private readonly routes: RouteReader,
    private readonly themes: ThemeReader,
    private readonly places: PlaceService,
    private readonly record: RecordService,
    private readonly signed: SignedWords,
  ) {}

  /** K1, K2, K3, K13, K19, K30. */
  async receiveIn(
    tx: Tx,
    entity: KnownEntity,
    wanted: Written,
    writer: Writer,
    at = new Date(),
  ): Promise<ContributionReceipt> {
    const before = await this.earlier(tx, entity, wanted.opId, writer);
    if (before) return before;
    const phase = await this.routes.phase(tx, entity.id, wanted.phaseId, { steady: true });
    const byStaff = writer.personId === null;
    const state = intake(phase, dayIn(at.getTime(), entity.timeZone), { byStaff });
    if (isRefused(state)) throw new Refused(state.refusal.code, state.refusal.detail);
    if (writer.personId) await this.refuseTooMany(tx, 'contributions', writer.personId);
    if (wanted.themeId) await this.themes.active(tx, entity.id, wanted.themeId, phase.planId);
    if (wanted.placeId) await this.places.known(tx, entity.id, wanted.placeId);
    if (wanted.signature) await this.signed.noticeRead(tx, wanted.signature, writer.personId);
    const about = wanted.about ?? null;
    const project = about && (await this.store.spokenOf(tx, entity.id, about.projectId, wanted.phaseId));
    const id = ContributionId.parse(uuidv7());
    const salt = randomBytes(16).toString('hex');
    const textHash = contentHash({ salt, text: wanted.text });
    const row = {
      ...wanted,
      id,
      salt,
      textHash,
      about,
      themeId: wanted.themeId ?? project?.theme_id ?? null,
      planId: phase.planId,
      personId: writer.personId,
      enteredBy: writer.personId === null ? writer.enteredBy : null,
      batchId: writer.personId === null ? writer.batchId : null,
      state,
      number: state === 'admitted' ? await this.store.nextNumber(tx, entity.id) : null,
      folio: await this.freeFolio(tx, entity),
      point: wanted.point ?? null,
      at,
    };
    if (!(await this.store.insert(tx, entity.id, row)))
      throw new Refused('resource.conflict', { field: 'opId' });
    await this.recordArrival(tx, entity, row);
    return { id, folio: row.folio, state, number: row.number, receivedAt: at.getTime() };
  }

  private async recordArrival(
    tx: Tx,
    entity: KnownEntity,
    row: {
      id: string;
      phaseId: string;
      channel: string;
      state: ContributionState;
      number: number | null;
      textHash: string;
      themeId: string | null;
      about: AboutProject | null;
      enteredBy: PersonId | null;
      at: Date;
    },
  ): Promise<void> {
    const { id, phaseId, channel, state, number, textHash, at } = row;
    const payload = { phaseId, channel, state, number, textHash, ...row.about };
    await this.record.append(tx, entity.id, 'contribution.received', id, payload, at.getTime());
    if (row.themeId === null) return;
    const placement = { id: uuidv7(), contributionId: id, themeId: row.themeId, problemId: null, words: [] };
    const how = row.enteredBy ? 'staff' : 'author';
    await this.store.place(tx, entity.id, [placement], { how, personId: row.enteredBy, at });
  }

  /** K7. */
  async supportIn(
    tx: Tx,
    entity: KnownEntity,
    id: string,
    personId: PersonId,
    supported: boolean,
  ): Promise<SupportState> {
    const facts = await this.store.lock(tx, entity.id, id);
    if (!facts) throw new Refused('resource.not-found');
    if (facts.state !== 'admitted') throw new Refused('consultation.not-admitted');
    if (facts.person_id === personId) throw new Refused('consultation.own-contribution');
    if (supported) await this.refuseTooMany(tx, 'supports', personId);
    const supports = await this.store.support(tx, entity.id, id, personId, supported);
    return { supported, supports };
  }

  async refuseTooMany(tx: Tx, what: keyof typeof rateLimits, personId: PersonId): Promise<void> {
    const { most, minutes } = rateLimits[what];
    if ((await this.store.recently(tx, what, personId, minutes)) >= most)
      throw new Refused('consultation.too-many', { most, minutes });
  }

  private async earlier(
    tx: Tx,
    entity: KnownEntity,
    opId: string,
    writer: Writer,
  ): Promise<ContributionReceipt | null> {
    await this.store.lockOperation(tx, opId);
    const row = await this.store.ofOperation(tx, entity.id, opId);
    if (!row) return null;
    if (row.person_id !== writer.personId || !row.folio)
      throw new Refused('resource.conflict', { field: 'opId' });
    return {
      id: ContributionId.parse(row.id),
      folio: Folio.parse(row.folio),
      state: row.state,
      number: row.number,
      receivedAt: row.created_at.getTime(),
    };
  }

  private async freeFolio(tx: Tx, entity: KnownEntity): Promise<Folio> {
    const folio = newFolio(entity.slug);
    return (await this.store.folioTaken(tx, entity.id, folio)) ? this.freeFolio(tx, entity) : folio;
  }
}
