/* A chart as a picture to hand on: the wide drawing as the page shows it, in the colors of the light theme on white, with its
   title, its n and what the band is. It is drawn in the browser from what is there; nothing is sent anywhere. */
(() => {
  'use strict';

  const PAINTS = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin', 'stroke-linecap', 'font-size',
    'font-weight'];
  const FINER = 2;
  const MARGIN = 24;
  const HEAD = 72;

  document.addEventListener('click', event => {
    const button = event.target.closest('[data-picture]');
    const plot = button?.closest('.plot');
    const chart = plot?.querySelector('svg.chart.wide');
    if (!chart) {
      return;
    }
    // While it is held in light, its colors are read; nothing is painted in between.
    plot.classList.add('as-light');
    const { color, fontFamily } = getComputedStyle(plot);
    const svg = painted(chart, fontFamily);
    plot.classList.remove('as-light');
    save(svg, chart.viewBox.baseVal, { color, fontFamily }, button.dataset);
  });

  /* The drawing with the colors that its style sheets give it, so that it can stand alone. */
  function painted(chart, fontFamily) {
    const copy = chart.cloneNode(true);
    const originals = chart.querySelectorAll('*');
    copy.querySelectorAll('*').forEach((element, at) => {
      const style = getComputedStyle(originals[at]);
      PAINTS.forEach(paint => element.setAttribute(paint, style.getPropertyValue(paint)));
      if (element.tagName === 'text') {
        element.setAttribute('font-family', fontFamily);
      }
      element.removeAttribute('class');
    });
    const box = chart.viewBox.baseVal;
    copy.removeAttribute('class');
    copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    copy.setAttribute('width', box.width * FINER);
    copy.setAttribute('height', box.height * FINER);
    return new XMLSerializer().serializeToString(copy);
  }

  async function save(svg, box, ink, words) {
    const drawing = new Image();
    drawing.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(svg);
    await drawing.decode();
    const canvas = document.createElement('canvas');
    const width = box.width + 2 * MARGIN;
    const height = box.height + HEAD + MARGIN;
    canvas.width = width * FINER;
    canvas.height = height * FINER;
    const pen = canvas.getContext('2d');
    pen.scale(FINER, FINER);
    pen.fillStyle = 'white';
    pen.fillRect(0, 0, width, height);
    pen.fillStyle = ink.color;
    pen.font = '600 17px ' + ink.fontFamily;
    pen.fillText(words.picture, MARGIN, 34, box.width);
    pen.font = '13px ' + ink.fontFamily;
    pen.fillText(words.about, MARGIN, 55, box.width);
    pen.drawImage(drawing, MARGIN, HEAD, box.width, box.height);
    canvas.toBlob(blob => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(blob);
      link.download = words.picture.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-') + '.png';
      link.click();
      URL.revokeObjectURL(link.href);
    }, 'image/png');
  }
})();
