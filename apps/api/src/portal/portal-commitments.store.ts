import { Injectable } from '@nestjs/common';
import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import type { PortalCommitment } from '@ruta/contracts/portal/portal-home';
import type { CommitmentId, EntityId, PhaseId, PlanId } from '@ruta/contracts/protocol/ids';
import { DataSource } from 'typeorm';

export interface CommitmentFacts {
  id: CommitmentId;
  key: string;
  title: string;
  stage: PortalCommitment['stage'];
  phaseId: PhaseId | null;
  live: boolean;
  /** Whether anybody may read the text that is still at the desk. */
  openDesk: boolean;
  /** The version that is furthest on its way; `null` where nothing is frozen yet. */
  form: CommitmentForm | null;
  comments: number;
  /** Of the last vote on one of its versions; empty before any. */
  votes: { votes: number; stance: 'for' | 'against' | 'abstain' | null }[];
  signed: number;
  /** What was put up, where its text was written at since; `null` where it was not. */
  writtenAfter: string | null;
  seats: number;
  feedbackClosesAt: Date | null;
}

/** A version that is signed or commented says more of where a commitment stands than a newer one at the desk. */
const shown = 'coalesce(c.approved_version, c.signing_version, c.feedback_version, c.latest_version)';

const commitments = `
  SELECT c.id, c.key, c.title, c.stage, c.phase_id AS "phaseId", c.door = 'table' AS "openDesk", c.feedback_closes_at AS "feedbackClosesAt",
    v.content AS form,
    EXISTS (SELECT FROM session s WHERE s.entity_id = c.entity_id AND s.id = c.session_id
      AND s.status IN ('live', 'paused')) AS live,
    (SELECT count(*)::int FROM feedback_comment f
      WHERE f.entity_id = c.entity_id AND f.commitment_id = c.id AND f.state = 'admitted') AS comments,
    (SELECT count(*)::int FROM sign_off o WHERE o.entity_id = c.entity_id AND o.commitment_id = c.id
      AND o.version = c.signing_version AND o.decision = 'sign' AND o.superseded_at IS NULL) AS signed,
    (SELECT u.hash FROM commitment_version u WHERE u.entity_id = c.entity_id AND u.commitment_id = c.id
      AND u.version = c.signing_version AND c.stage = 'signing' AND u.seq < c.seq) AS "writtenAfter",
    (SELECT count(*)::int FROM route r JOIN seat s ON s.entity_id = r.entity_id AND s.body_id = r.body_id
      WHERE r.entity_id = c.entity_id AND r.plan_id = c.plan_id) AS seats,
    coalesce((SELECT (SELECT jsonb_agg(jsonb_build_object('votes', t.tally -> 'votes', 'stance', o.option -> 'stance'))
        FROM jsonb_array_elements(b.round #> '{result,tally,options}') AS t (tally)
        JOIN jsonb_array_elements(b.round #> '{spec,options}') AS o (option) ON o.option ->> 'id' = t.tally ->> 'optionId')
      FROM ballot_round b
      WHERE b.entity_id = c.entity_id AND b.commitment_id = c.id AND b.status = 'closed'
        AND (b.round #>> '{spec,visibility}' <> 'on-release' OR (b.round ->> 'released')::boolean)
      ORDER BY b.round ->> 'closedAt' DESC LIMIT 1), '[]') AS votes
  FROM commitment c
  LEFT JOIN commitment_version v
    ON v.entity_id = c.entity_id AND v.commitment_id = c.id AND v.version = ${shown}
  WHERE c.entity_id = $1 AND c.plan_id = $2 AND c.stage <> 'withdrawn'
  ORDER BY array_position(ARRAY['drafting', 'feedback', 'signing', 'approved'], c.stage), c.number`;

/** A plan's commitments with what their cards say, over the tables of drafting, feedback, sign-off and ballots. */
@Injectable()
export class PortalCommitmentsStore {
  constructor(private readonly database: DataSource) {}

  ofPlan(entityId: EntityId, planId: PlanId): Promise<CommitmentFacts[]> {
    return this.database.query(commitments, [entityId, planId]);
  }
}
