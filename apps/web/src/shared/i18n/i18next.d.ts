import 'i18next';
import type about from './es/about.json';
import type account from './es/account.json';
import type archive from './es/archive.json';
import type backOffice from './es/back-office.json';
import type calendar from './es/calendar.json';
import type commitment from './es/commitment.json';
import type composer from './es/composer.json';
import type contest from './es/contest.json';
import type console from './es/console.json';
import type consultation from './es/consultation.json';
import type declaration from './es/declaration.json';
import type design from './es/design.json';
import type deskComments from './es/desk-comments.json';
import type desk from './es/desk.json';
import type evaluation from './es/evaluation.json';
import type feedback from './es/feedback.json';
import type formal from './es/formal.json';
import type national from './es/national.json';
import type minutes from './es/minutes.json';
import type openData from './es/open-data.json';
import type record from './es/record.json';
import type session from './es/session.json';
import type survey from './es/survey.json';
import type followUp from './es/follow-up.json';
import type live from './es/live.json';
import type plan from './es/plan.json';
import type portal from './es/portal.json';
import type replay from './es/replay.json';
import type refusal from './es/refusal.json';
import type room from './es/room.json';
import type signature from './es/signature.json';
import type screen from './es/screen.json';
import type secretariat from './es/secretariat.json';
import type shared from './es/shared.json';

/** Every topic with a catalogue; a key that is not in its Spanish file does not compile. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shared';
    keySeparator: false;
    resources: {
      about: typeof about;
      account: typeof account;
      archive: typeof archive;
      'back-office': typeof backOffice;
      calendar: typeof calendar;
      commitment: typeof commitment;
      composer: typeof composer;
      console: typeof console;
      contest: typeof contest;
      consultation: typeof consultation;
      declaration: typeof declaration;
      design: typeof design;
      desk: typeof desk;
      'desk-comments': typeof deskComments;
      evaluation: typeof evaluation;
      feedback: typeof feedback;
      formal: typeof formal;
      'follow-up': typeof followUp;
      national: typeof national;
      minutes: typeof minutes;
      'open-data': typeof openData;
      record: typeof record;
      session: typeof session;
      survey: typeof survey;
      live: typeof live;
      plan: typeof plan;
      portal: typeof portal;
      refusal: typeof refusal;
      replay: typeof replay;
      room: typeof room;
      screen: typeof screen;
      secretariat: typeof secretariat;
      shared: typeof shared;
      signature: typeof signature;
    };
  }
}
