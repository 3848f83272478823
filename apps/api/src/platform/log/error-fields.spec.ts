import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { errorFields } from './error-fields.ts';

describe('an error in the log', () => {
  it('I31 of a query keeps the names of the schema and none of its values', () => {
    const driver = Object.assign(new Error('invalid input syntax for type uuid: "rosa@valle.example"'), {
      code: '23505',
      table: 'account_email',
      constraint: 'account_email_email_key',
      detail: 'Key (email)=(rosa@valle.example) already exists.',
    });
    const fields = errorFields(new QueryFailedError('INSERT … VALUES ($1)', ['rosa@valle.example'], driver));
    expect(JSON.stringify(fields)).not.toContain('rosa');
    expect(fields).toMatchObject({
      code: '23505',
      table: 'account_email',
      constraint: 'account_email_email_key',
    });
  });

  it('of ours keeps its message and where it happened', () => {
    expect(errorFields(new TypeError('no such phase'))).toMatchObject({
      type: 'TypeError',
      message: 'no such phase',
      stack: expect.stringContaining('error-fields.spec'),
    });
  });
});
