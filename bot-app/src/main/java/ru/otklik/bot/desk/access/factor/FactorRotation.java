package ru.otklik.bot.desk.access.factor;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.otklik.bot.desk.FactorKeys;
import ru.otklik.bot.pages.Seals;

/** {@link FactorKeys} on PostgreSQL. */
@Component
class FactorRotation implements FactorKeys {
    private final FactorRows rows;
    private final Seals seals;

    FactorRotation(FactorRows rows, Seals seals) {
        this.rows = rows;
        this.seals = seals;
    }

    @Override
    public Rotated rotate() {
        seals.require("Вторые факторы");
        int resealed = 0;
        int current = 0;
        List<String> lost = new ArrayList<>();
        for (FactorRows.Factor old : rows.all()) {
            String owner = Factors.owner(old.login());
            var secret = seals.open(owner, old.secret());
            if (secret.isEmpty()) {
                lost.add(old.login());
            } else if (seals.isCurrent(old.secret())) {
                current++;
            } else if (rows.reseal(old, seals.seal(owner, secret.get()))) {
                resealed++;
            }
        }
        return new Rotated(resealed, current, lost);
    }
}
