import type { DemoAnswer } from './answer.ts';

export const answersAgua: readonly DemoAnswer[] = [
  {
    key: 'agua-cartel', by: 'teresa', daysAgo: 6, commitment: 'avisos-de-corte',
    text: 'El cartel sí. La llamada telefónica que pedían otras personas no, porque no hay padrón de teléfonos; se revisará en el segundo año.',
  },
  {
    key: 'agua-48', by: 'julian', daysAgo: 6, commitment: 'avisos-de-corte',
    text: 'Sí. Todo corte programado se publicará con al menos 48 horas, por mensaje y en cartel. Quedó escrito en “Qué se hará” y como indicador: del 18 % de hoy al 90 %. Si no lo cumplimos, el archivo público lo va a mostrar.',
  },
  {
    key: 'agua-regreso', by: 'julian', daysAgo: 6, commitment: 'avisos-de-corte',
    text: 'Tienen razón: un aviso que no dice cuándo vuelve el agua es medio aviso. Cada publicación llevará motivo, hora en que se va y hora prevista de regreso. La hora de regreso puede moverse; cuando se mueva, se avisará el cambio.',
  },
  {
    key: 'agua-datos', by: 'nadia', daysAgo: 8, commitment: 'avisos-de-corte',
    text: 'Incorporado. El calendario se publicará también como archivo CSV con inicio, fin, colonias y causa de cada corte. El Observatorio revisará cada trimestre que el archivo coincida con la bitácora de la cuadrilla y publicará lo que encuentre.',
  },
  {
    key: 'agua-tandeo', by: 'julian', daysAgo: 8, commitment: 'avisos-de-corte',
    text: 'En parte. Los turnos de todos los sectores se publicarán en el mismo calendario, y un cambio de turno contará como corte y se avisará igual. Emparejar los días no lo podemos prometer este año: a Santa Rita sólo llega una línea de seis pulgadas.',
  },
  {
    key: 'agua-un-numero', by: 'julian', daysAgo: 8, commitment: 'avisos-de-corte',
    text: 'En parte. Habrá un solo número para mensajes, atendido de 7 a 21 horas todos los días, y es el que irá en los carteles. Un centro de llamadas no: costaría lo mismo que la cuadrilla de fugas y preferimos la cuadrilla.',
  },
  {
    key: 'agua-emergencia', by: 'teresa', daysAgo: 6, commitment: 'avisos-de-corte',
    text: 'En parte. Una fuga no se puede anunciar con 48 horas. La mesa discute una excepción con aviso inmediato y que se cuente aparte en el indicador, para que nadie la use de pretexto. El plazo de una hora todavía no está acordado.',
  },
  {
    key: 'agua-tarifa', by: 'hernan', daysAgo: 20,
    text: 'No en este plan. La tarifa y sus descuentos los fija la ley de ingresos y se discuten en octubre ante el cabildo, no en una mesa. Lo que sí deja este plan es la cuenta de días sin servicio por colonia: sin esa cuenta nadie podría pedir el descuento con pruebas.',
  },
  {
    key: 'agua-tinaco', by: 'julian', daysAgo: 20,
    text: 'No. Un tinaco por vivienda en las colonias altas son unas 4,100 piezas, cerca de 9 millones de pesos: más que todo lo que cuesta este plan. Además, guardar agua no resuelve que no avisemos. La propuesta pasó al programa de obra social, donde ya compite con otras.',
  },
  {
    key: 'agua-autoridad', by: 'julian', daysAgo: 41,
    text: 'Fuera del alcance del municipio: las concesiones del acuífero, la presa y el canal los administra la autoridad nacional del agua y el distrito de riego. Enviamos lo que ustedes escribieron en un oficio; el oficio y la respuesta, cuando llegue, quedan en el registro público.',
  },
  {
    key: 'agua-luz-bomba', by: 'julian', daysAgo: 41,
    text: 'El suministro eléctrico no depende de nosotros y por eso va como fuera de alcance. Sí nos toca tener planta de emergencia en el pozo 3: está pedida desde mayo y llega, según el proveedor, en enero.',
  },
  {
    key: 'agua-pipa-hora', by: 'julian', daysAgo: 7, commitment: 'avisos-de-corte',
    text: 'Sí. La hoja de ruta de cada pipa, con orden de calles y hora aproximada, se publicará a las 6 de la mañana y se pegará en los 26 puntos. Empieza donde se quedó el viaje anterior. Si la pipa no va a ir, ahí mismo se dirá y por qué.',
  },
  {
    key: 'agua-pipa-cobro', by: 'teresa', daysAgo: 7, commitment: 'avisos-de-corte',
    text: 'El agua de la pipa municipal es gratuita y así lo dirá cada cartel, junto al número de la Contraloría. Se puede avisar sin dar el nombre. No va completo porque sancionar a un chofer es un procedimiento con sus plazos y no lo puede prometer un compromiso.',
  },
  {
    key: 'agua-pipa-calidad', by: 'beatriz', daysAgo: 12, commitment: 'avisos-de-corte',
    text: 'En parte. El cartel dirá de qué pozo carga la pipa. El laboratorio de la Universidad puede analizar una muestra al mes por pozo y publicar el resultado; el análisis por viaje que se pedía no alcanza con el equipo que tenemos.',
  },
  {
    key: 'agua-pipa-mas', by: 'julian', daysAgo: 12, commitment: 'avisos-de-corte',
    text: 'En parte. Una de las nueve pipas queda fija para las cuatro comunidades de febrero a junio, con su hoja publicada. El resto del año no podemos apartarla: es la misma que atiende el hospital cuando falla el pozo 3.',
  },
  {
    key: 'agua-pipa-compra', by: 'hernan', daysAgo: 20,
    text: 'No. Cinco pipas nuevas son 11 millones y su operación dos más cada año. La comparación entre comprar y rentar se publicará con el presupuesto, para que la próxima vez se discuta con números y no con corazonadas.',
  },
  {
    key: 'agua-pipa-privada', by: 'sofia', daysAgo: 41,
    text: 'El precio de las pipas particulares y sus placas los regula el gobierno del estado. Reenviamos el aporte con acuse. Si usted ve una cargando de la presa, la denuncia es ante la autoridad nacional; en la ventanilla del Centro le ayudamos a ponerla.',
  },
  {
    key: 'agua-fuga-registro', by: 'julian', daysAgo: 9, commitment: 'avisos-de-corte',
    text: 'Sí. Cada reporte de fuga tendrá folio y se verá con su fecha de reporte, de visita y de reparación en el mismo calendario de los cortes. La de Hidalgo esquina Molino fue la número uno: se cerró en septiembre. Nos ahorramos la fiesta.',
  },
  {
    key: 'agua-fuga-plazo', by: 'julian', daysAgo: 9, commitment: 'avisos-de-corte',
    text: 'En parte. Publicaremos cuánto tardamos en cada fuga y qué la detiene, y el promedio por colonia. Prometer 72 horas para todas sería prometer en falso con dos cuadrillas. La aplicación de los estudiantes se va a probar en La Fábrica desde el primer trimestre.',
  },
  {
    key: 'agua-fuga-pavimento', by: 'julian', daysAgo: 9, commitment: 'avisos-de-corte',
    text: 'En parte. El folio de una fuga no se cerrará hasta que el pavimento esté repuesto, y se dirá qué cuadrilla o empresa lo hizo. La garantía por escrito sólo aplica a las empresas contratadas; estamos viendo cómo pedirla a las propias cuadrillas.',
  },
  {
    key: 'agua-tuberia', by: 'hernan', daysAgo: 20,
    text: 'No cabe en un plan de un año: cambiar la red de La Fábrica y del primer cuadro cuesta unos 38 millones y necesita un proyecto que no existe. Pero queda una regla nueva, pedida aquí: ninguna calle se repavimenta sin revisar antes el tubo, y la revisión se publica.',
  },
  {
    key: 'agua-fuga-premio', by: 'nadia', daysAgo: 14,
    text: 'No. La mesa lo discutió con gusto y lo descartó: hoy sobran reportes y faltan reparaciones, y pagar por reporte traería fotos repetidas de la misma fuga. Si algún día faltan reportes, la idea está guardada con su nombre.',
  },
];
