/** What the coordination writes beside the record of the last six whole months. */
export const activityReport = {
  title: 'Informe de actividades del STL: seis meses de ruta',
  from: { monthStart: -6 },
  to: { monthEnd: -1 },
  legalBasis:
    'Acta de instalación del Secretariado Técnico Local; artículo 12 del Reglamento de Participación de Valle del Encino (ficticio), que pide un informe cada seis meses, y la declaración conjunta, que compromete a publicar lo que se hace y lo que no se hizo.',
  workPlan:
    'Para el semestre se acordaron cuatro cosas: cerrar la consulta del segundo plan con los aportes agrupados en temas, celebrar las jornadas abiertas, escribir los primeros borradores en mesa y publicar lo dicho en el grupo de enfoque sin exponer a nadie. Las cuatro se empezaron; quedan aportes sin respuesta y son lo primero del semestre que sigue.',
  otherActions:
    'Radio Encino transmitió sin costo las cápsulas de la consulta. La Universidad del Valle prestó a once estudiantes de servicio social para las relatorías. En El Mezquite y Tres Cruces, donde no hay señal, la captura se hizo en papel y una persona de la delegación leyó en voz alta lo que se iba a guardar.',
  photo: {
    alt: 'Dibujo de un molino de dos pisos con siete ventanas frente a un cerro, con el sol arriba a la derecha.',
    caption:
      'El molino de La Fábrica, donde sesionó el STL. Dibujo: la demostración no tiene fotografías de personas.',
  },
} as const;
