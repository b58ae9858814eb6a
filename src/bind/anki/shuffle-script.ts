/**
 * The script of a card's template that puts the options of a choice into another order each time the card is asked, and
 * into the same on its back. Options that speak of the others stay last. Where no script runs they stand as written.
 *
 * A program may show the back in a page of its own (AnkiDroid, AnkiMobile) or change the page that there is (Anki): so
 * the order is kept for the session, and on the page where a session keeps nothing. It is a text, in plain JavaScript, as
 * Anki takes templates; two braces in a row would begin or end a field there.
 */
const shuffleOptions = `
(function () {
  var list = document.querySelector('.card-question .options[data-shuffle]');
  if (!list) return;
  list.removeAttribute('data-shuffle');
  var items = Array.prototype.slice.call(list.children);
  var name = 'prepbook-options';
  var kept = window[name];
  var asked = list.textContent;
  var order = [];
  try {
    kept = JSON.parse(sessionStorage.getItem(name)) || kept;
  } catch (error) {
    // Nothing is kept for the session.
  }
  if (document.getElementById('prepbook-back')) {
    if (!kept || kept.asked !== asked) return;
    order = kept.order;
  } else {
    var last = [];
    items.forEach(function (item, at) {
      if (item.hasAttribute('data-last')) last.push(at);
      else order.splice(Math.floor(Math.random() * (order.length + 1)), 0, at);
    });
    order = order.concat(last);
    kept = { asked: asked, order: order };
    window[name] = kept;
    try {
      sessionStorage.setItem(name, JSON.stringify(kept));
    } catch (error) {
      // Nothing is kept for the session.
    }
  }
  order.forEach(function (at) {
    if (items[at]) list.appendChild(items[at]);
  });
})();
`;

/** Behind what is asked: on the front, and so on the back, which holds the front. */
export const shuffleScript = `<script>${shuffleOptions}</script>`;

/** Before the front where that is shown on a back: by it the script knows which side it is on. */
export const backMark = '<div id="prepbook-back" hidden></div>';
