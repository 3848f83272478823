import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CommitmentGround } from '../drafting/commitment-ground.service.ts';
import { Desks } from '../drafting/desks.service.ts';
import { log } from '../platform/log/log.ts';

const QUIET_MS = 1_000;
/** A text that is not up is not asked about again for so long: hundreds of desks may be written at. */
const NOT_UP_MS = 20_000;

type Place = Parameters<CommitmentGround['changed']>[0];

/**
 * Tells open pages when a text that is up for signature is written at: its signatures stand no more, or stand again.
 * A page that misses it reads the same when it asks.
 */
@Injectable()
export class SignatureWatch implements OnModuleInit, OnModuleDestroy {
  private readonly waiting = new Map<string, NodeJS.Timeout>();

  constructor(
    private readonly desks: Desks,
    private readonly database: DataSource,
    private readonly ground: CommitmentGround,
  ) {}

  onModuleInit(): void {
    const report = (error: unknown) => log.error({ err: error }, 'telling of a changed text failed');
    this.desks.onCommitted((place) => {
      if (!this.waiting.has(place.commitmentId))
        this.wait(place, QUIET_MS, () => void this.tell(place).catch(report));
    });
  }

  onModuleDestroy(): void {
    for (const timer of this.waiting.values()) clearTimeout(timer);
    this.waiting.clear();
  }

  private wait({ commitmentId }: Place, ms: number, then: () => void): void {
    const timer = setTimeout(() => {
      this.waiting.delete(commitmentId);
      then();
    }, ms).unref();
    this.waiting.set(commitmentId, timer);
  }

  private async tell(place: Place): Promise<void> {
    const [row]: { stage: string }[] = await this.database.query(
      'SELECT stage FROM commitment WHERE entity_id = $1 AND id = $2',
      [place.entityId, place.commitmentId],
    );
    if (row?.stage === 'signing') this.ground.changed(place, 'signatures');
    else this.wait(place, NOT_UP_MS, () => undefined);
  }
}
