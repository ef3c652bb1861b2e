let taken = 0;

/** A photo for those who have none at hand: a street at night whose lamps don't shine, a little different each time. */
export async function samplePhoto() {
  taken += 1;
  const canvas = document.createElement('canvas');
  canvas.width = 960;
  canvas.height = 720;
  street(canvas.getContext('2d'), taken);
  const blob = await new Promise(resolve => canvas.toBlob(resolve, 'image/jpeg', 0.85));
  return new File([blob], `Улица ${taken}.jpg`, {type: 'image/jpeg'});
}

function street(c, seed) {
  const sky = c.createLinearGradient(0, 0, 0, 480);
  sky.addColorStop(0, '#0d1428');
  sky.addColorStop(1, '#37456b');
  c.fillStyle = sky;
  c.fillRect(0, 0, 960, 720);
  let random = seed * 7919;
  const next = () => (random = (random * 1103515245 + 12345) % 2147483648) / 2147483648;
  for (let i = 0; i < 60; i++) {
    c.fillStyle = `rgba(255,255,255,${0.2 + next() * 0.6})`;
    c.fillRect(next() * 960, next() * 260, 2, 2);
  }
  for (let i = 0; i < 6; i++) {
    const left = i * 165 - 20;
    const height = 170 + next() * 190;
    c.fillStyle = `hsl(226 24% ${10 + next() * 6}%)`;
    c.fillRect(left, 500 - height, 140, height);
    for (let y = 520 - height; y < 470; y += 34) {
      for (let x = left + 16; x < left + 120; x += 32) {
        c.fillStyle = next() > 0.72 ? '#f4c76b' : '#1d2644';
        c.fillRect(x, y, 16, 20);
      }
    }
  }
  c.fillStyle = '#161b2b';
  c.fillRect(0, 500, 960, 220);
  c.fillStyle = '#2b3247';
  c.beginPath();
  c.moveTo(380, 500);
  c.lineTo(560, 500);
  c.lineTo(900, 720);
  c.lineTo(60, 720);
  c.fill();
  c.strokeStyle = '#7c849c';
  c.setLineDash([26, 22]);
  c.lineWidth = 5;
  c.beginPath();
  c.moveTo(470, 506);
  c.lineTo(480, 720);
  c.stroke();
  c.setLineDash([]);
  lamp(c, 250, 610, 1.25);
  lamp(c, 690, 570, 1);
}

function lamp(c, x, y, size) {
  c.strokeStyle = '#8a93ab';
  c.lineWidth = 9 * size;
  c.lineCap = 'round';
  c.beginPath();
  c.moveTo(x, y);
  c.lineTo(x, y - 300 * size);
  c.quadraticCurveTo(x, y - 340 * size, x + 50 * size, y - 340 * size);
  c.stroke();
  c.fillStyle = '#565f78';
  c.beginPath();
  c.ellipse(x + 72 * size, y - 336 * size, 30 * size, 12 * size, 0, 0, Math.PI * 2);
  c.fill();
}
