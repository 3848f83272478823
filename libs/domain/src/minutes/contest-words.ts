import type { Locale } from '@ruta/contracts/identity/sign-in';

const es = {
  followers: (count: number) =>
    count === 1 ? '1 persona trabajaría en él.' : `${count} personas trabajarían en él.`,
  members: (names: string) => `Integrantes: ${names}.`,
  challenge: (title: string) => `Reto: ${title}.`,
  licence: (licence: string) => `Licencia ${licence}.`,
  repository: 'Repositorio',
  nothing: 'No entregó.',
  presented: (names: string) => `Presentaron, en este orden: ${names}.`,
  jury: (names: string) => `Jurado: ${names}.`,
  results: 'Resultado del jurado',
  team: 'Equipo',
  place: 'Lugar',
  calibrated: 'Sobre el promedio',
  average: 'Promedio simple',
  scores: 'Puntos del jurado',
  how: 'El lugar sale de los puntos sobre el equipo promedio, descontada por mínimos cuadrados la exigencia de cada integrante del jurado.',
  apart: 'Hay equipos que no comparten jurado con los demás: sus lugares dicen poco.',
};

type ContestWords = typeof es;

const en: ContestWords = {
  followers: (count) => (count === 1 ? '1 person would work on it.' : `${count} people would work on it.`),
  members: (names) => `Members: ${names}.`,
  challenge: (title) => `Challenge: ${title}.`,
  licence: (licence) => `Licence ${licence}.`,
  repository: 'Repository',
  nothing: 'Handed in nothing.',
  presented: (names) => `Presented, in this order: ${names}.`,
  jury: (names) => `Jury: ${names}.`,
  results: 'Result of the jury',
  team: 'Team',
  place: 'Place',
  calibrated: 'Above the mean',
  average: 'Plain average',
  scores: 'Points of the jury',
  how: 'Places are by the points above the mean team, with the severity of each member of the jury taken out by least squares.',
  apart: 'Some teams share no judge with the others: their places say little.',
};

export const contestWords: Record<Locale, ContestWords> = { es, en };
