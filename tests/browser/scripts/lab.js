// What the lab shows: of each body loads, dashed marks and costs of the cue, and what stands in words. `arguments[0]` is
// what should be shown, under the same names; `arguments[1]` what should be set: sliders with their values and choices
// with whether they are on. Returns what is otherwise.
const [shown, set] = arguments;
const texts = (root, css) => [...root.querySelectorAll(css)].map((one) => one.textContent);
const bodies = [...document.querySelectorAll(".loads")];
const seen = {
  loads: bodies.map((body) => texts(body, ".load-num, .sum b, .back-load b").map((text) => parseInt(text, 10))),
  marks: bodies.map((body) => [...body.querySelectorAll(".tape-was")]
    .map((mark) => mark.classList.contains("gone") ? null : mark.getAttribute("x1"))),
  effects: bodies.map((body) => texts(body, ".effect p")),
  words: texts(document, ".twin [aria-live=polite]").join(" | "),
};
const wrong = [];
const compare = (what, is, wanted) => {
  const [one, other] = [JSON.stringify(is), JSON.stringify(wanted)];
  if (one !== other) wrong.push(`${what}: shown ${one}, wanted ${other}`);
};
for (const [what, wanted] of Object.entries(shown)) compare(what, seen[what], wanted);
for (const [id, value, words] of set.sliders) {
  const slider = document.getElementById(id);
  compare(id, slider && Number(slider.value), value);
  const said = slider?.closest(".slide").querySelector("output").textContent;
  compare(`words of ${id}`, slider?.getAttribute("aria-valuetext"), said);
}
for (const [id, isOn] of set.choices) compare(id, document.getElementById(id)?.checked ?? false, isOn);
compare("plates", document.querySelectorAll(".plate.squat").length, bodies.length);
