// What moves though less motion was asked for, and what cannot be told from its ground in forced colours.
for (const one of document.getAnimations()) {
  say(one.effect?.target ?? document.body, "is in motion", one.transitionProperty || one.animationName);
}
const lasts = (times) => times.split(",").some((time) => parseFloat(time) > 0);
for (const one of document.querySelectorAll("*")) {
  for (const part of ["", "::before", "::after"]) {
    const style = part ? getComputedStyle(one, part) : styleOf(one);
    if (part && style.content === "none") continue;
    if (lasts(style.transitionDuration)) say(one, "has a transition", style.transitionDuration, part);
    if (style.animationName !== "none" && lasts(style.animationDuration)) {
      say(one, "has an animation", style.animationName, part);
    }
  }
  if (styleOf(one).scrollBehavior === "smooth") say(one, "scrolls smoothly");
}

const paint = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
const channels = (color) => {
  paint.clearRect(0, 0, 1, 1);
  paint.fillStyle = color;
  paint.fillRect(0, 0, 1, 1);
  return [...paint.getImageData(0, 0, 1, 1).data];
};
const groundOf = (one) => {
  for (let up = one; up; up = up.parentElement) {
    const ground = channels(styleOf(up).backgroundColor);
    if (ground[3] > 127) return ground;
  }
  return [255, 255, 255, 255];
};
const shine = ([red, green, blue]) => {
  const [r, g, b] = [red, green, blue].map((part) => part / 255)
    .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
};
for (const one of withText(document.body)) {
  const style = styleOf(one);
  const color = one.ownerSVGElement ? style.fill : style.color;
  const [ink, ground] = [channels(color), groundOf(one)];
  const [low, high] = [shine(ink), shine(ground)].sort((a, b) => a - b);
  if (ink[3] < 128 || high / low < 1.5) say(one, "cannot be told from its ground", `${color} on ${ground.slice(0, 3)}`);
}
return findings();
