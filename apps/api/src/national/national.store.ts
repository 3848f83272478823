import { Injectable } from '@nestjs/common';
import type { LiveEntity } from '@ruta/contracts/national/live-entities';
import { DataSource } from 'typeorm';

interface EntityRow {
  id: string;
  installed_on: string | null;
  admitted: number;
}

interface PlanRow {
  entity_id: string;
  number: number;
  title: string;
  state: LiveEntity['plans'][number]['state'];
  commitments: number;
  milestones: number;
  done: number;
}

type Standing = Omit<LiveEntity, 'entity'>;

/** Reads across the tables of all entities for one page, and writes nothing. */
@Injectable()
export class NationalStore {
  constructor(private readonly database: DataSource) {}

  /** How each entity stands, by its id. */
  async standings(): Promise<Map<string, Standing>> {
    const [entities, plans] = await Promise.all([this.entities(), this.plans()]);
    const plansOf = (id: string) =>
      plans.filter(({ entity_id }) => entity_id === id).map(({ entity_id: _entity, ...plan }) => plan);
    return new Map(
      entities.map(({ id, installed_on, admitted }) => [
        id,
        { installedOn: installed_on, admitted, plans: plansOf(id) },
      ]),
    );
  }

  private entities(): Promise<EntityRow[]> {
    return this.database.query(
      `SELECT e.id,
         (SELECT min(b.installation ->> 'on') FROM body b WHERE b.entity_id = e.id) AS installed_on,
         (SELECT count(*)::int FROM contribution c WHERE c.entity_id = e.id AND c.state = 'admitted') AS admitted
       FROM entity e`,
    );
  }

  /** Milestones are those of approved versions; one is done when its newest report says so and has evidence (U15). */
  private plans(): Promise<PlanRow[]> {
    return this.database.query(
      `WITH approved AS (
         SELECT c.entity_id, c.plan_id, c.id, m.value ->> 'id' AS milestone
         FROM commitment c
         JOIN commitment_version v ON v.entity_id = c.entity_id AND v.commitment_id = c.id AND v.version = c.approved_version
         LEFT JOIN LATERAL jsonb_array_elements(v.content -> 'milestones') m ON true
         WHERE c.stage = 'approved'
       ), latest AS (
         SELECT DISTINCT ON (entity_id, commitment_id, milestone_id) entity_id, commitment_id, milestone_id,
           activity = 'done' AND (evidence IS NOT NULL OR EXISTS (
             SELECT FROM evidence_file f WHERE f.entity_id = r.entity_id AND f.report_id = r.id)) AS done
         FROM milestone_report r ORDER BY entity_id, commitment_id, milestone_id, as_of DESC, id DESC
       )
       SELECT p.entity_id, p.number, p.title, p.state,
         count(DISTINCT a.id)::int AS commitments,
         count(a.milestone)::int AS milestones,
         (count(a.milestone) FILTER (WHERE l.done))::int AS done
       FROM plan p
       LEFT JOIN approved a ON a.entity_id = p.entity_id AND a.plan_id = p.id
       LEFT JOIN latest l ON l.entity_id = a.entity_id AND l.commitment_id = a.id AND l.milestone_id = a.milestone
       GROUP BY p.entity_id, p.id, p.number, p.title, p.state ORDER BY p.number`,
    );
  }
}
