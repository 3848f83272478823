/** Joins to a comment `f` its commitment `c` and the answer `a` that holds now, if there is one. */
export const ANSWERED = `
  JOIN commitment c ON c.entity_id = f.entity_id AND c.id = f.commitment_id
  LEFT JOIN feedback_answer a ON a.entity_id = f.entity_id AND a.comment_id = f.id AND a.superseded_at IS NULL`;

/** It stands in a plan's way until it is answered. */
export const COUNTED = `f.state = 'admitted' AND c.stage <> 'withdrawn'`;

export const UNANSWERED = `a.id IS NULL`;

/** Without an answer, or deferred to a day that has come; `$2` is today. */
export const DUE = `${COUNTED} AND (${UNANSWERED} OR a.outcome = 'deferred' AND a.deferred_until <= $2::date)`;
