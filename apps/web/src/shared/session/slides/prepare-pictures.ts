/** A picture ready to be sent: at most as large as a wall, and without what cameras write into it (place, device). */
export interface Prepared {
  blob: Blob;
  width: number;
  height: number;
}

const MOST_WIDTH = 1920;
const MOST_HEIGHT = 1440;
const MOST_PAGES = 60;

/** Pictures stay one, a PDF becomes one picture per page. Rejects where the browser cannot read it. */
export async function preparePictures(
  file: File,
  onPage?: (page: number, pages: number) => void,
): Promise<Prepared[]> {
  return file.type === 'application/pdf' || /\.pdf$/i.test(file.name)
    ? pagesOf(await file.arrayBuffer(), onPage)
    : [await pictureOf(file)];
}

async function pictureOf(file: Blob): Promise<Prepared> {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, MOST_WIDTH / picture.width, MOST_HEIGHT / picture.height);
  const canvas = canvasOf(picture.width * scale, picture.height * scale);
  contextOf(canvas).drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return preparedFrom(canvas);
}

/** The PDF is read here, in the browser of who brings it: no document of theirs reaches the server. */
async function pagesOf(
  data: ArrayBuffer,
  onPage?: (page: number, pages: number) => void,
): Promise<Prepared[]> {
  const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist');
  GlobalWorkerOptions.workerSrc = (await import('pdfjs-dist/build/pdf.worker.min.mjs?url')).default;
  const task = getDocument({ data, isEvalSupported: false });
  try {
    const document = await task.promise;
    const pages: Prepared[] = [];
    const count = Math.min(MOST_PAGES, document.numPages);
    for (let number = 1; number <= count; number += 1) {
      onPage?.(number, count);
      const page = await document.getPage(number);
      const natural = page.getViewport({ scale: 1 });
      const scale = Math.min(MOST_WIDTH / natural.width, MOST_HEIGHT / natural.height);
      const viewport = page.getViewport({ scale });
      const canvas = canvasOf(viewport.width, viewport.height);
      await page.render({ canvas, viewport }).promise;
      pages.push(await preparedFrom(canvas));
      page.cleanup();
    }
    return pages;
  } finally {
    await task.destroy();
  }
}

function canvasOf(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width));
  canvas.height = Math.max(1, Math.round(height));
  const context = contextOf(canvas);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  return canvas;
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser draws no pictures');
  return context;
}

/** WebP where the browser writes it, else what it writes instead (PNG). */
function preparedFrom(canvas: HTMLCanvasElement): Promise<Prepared> {
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) =>
        blob
          ? resolve({ blob, width: canvas.width, height: canvas.height })
          : reject(new Error('this browser writes no pictures')),
      'image/webp',
      0.86,
    ),
  );
}
