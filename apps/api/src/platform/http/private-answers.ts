import type { RequestHandler } from 'express';

/**
 * Unless its handler says otherwise, an answer of the API is for who asked alone: nothing on the way keeps it for
 * somebody else, and a browser asks again before it shows what an earlier reader of the same phone got.
 */
export const privateAnswers: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'private, no-cache');
  next();
};
