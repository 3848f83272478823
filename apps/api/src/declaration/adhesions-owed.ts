import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AnswersDue } from '../answers-due/answers-due.service.ts';

const rows = `
  SELECT s.id, 'adhesion' AS kind, s.at, NULL::date AS due_on, '{}'::text[] AS owed_by, s.organisation AS words,
         v.content ->> 'title' AS about,
         jsonb_build_object('at', 'adhesion', 'signatureId', s.id) AS place
  FROM declaration_signature s
  JOIN declaration_version v
    ON v.entity_id = s.entity_id AND v.declaration_id = s.declaration_id AND v.version = s.version
  WHERE s.entity_id = $1 AND s.state = 'waiting'`;

/** AD1: adhesions that nobody has said to speak for their organisation. */
@Injectable()
export class AdhesionsOwed implements OnModuleInit {
  constructor(private readonly answers: AnswersDue) {}

  onModuleInit(): void {
    this.answers.provide({ operation: 'declaration.write', kinds: ['adhesion'], rows });
  }
}
