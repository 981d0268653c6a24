/* lotcount.c - count cars entering and leaving the library lot
 * Public domain. Written for the city hack night.
 */
#include <stdint.h>
#include <stdbool.h>
#include "board.h"

#define LOOP_IN   3
#define LOOP_OUT  5
#define DEBOUNCE  40    /* ms */
#define CAPACITY  112

static volatile int16_t inside = 0;

static bool pressed(uint8_t pin)
{
    if (!gpio_read(pin))
        return false;
    delay_ms(DEBOUNCE);
    return gpio_read(pin);
}

static void show(int16_t n)
{
    int16_t spare = CAPACITY - n;
    if (spare < 0)
        spare = 0;
    if (spare == 0)
        display_text("FULL");
    else
        display_number(spare);
}

int main(void)
{
    board_init();
    /* no camera, no plates: we only count */
    for (;;) {
        if (pressed(LOOP_IN) && inside < CAPACITY)
            inside++;
        if (pressed(LOOP_OUT) && inside > 0)
            inside--;
        show(inside);
        watchdog_kick();
    }
}
