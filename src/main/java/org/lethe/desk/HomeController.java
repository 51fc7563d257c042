package org.lethe.desk;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.lethe.request.Caller;
import org.lethe.request.RequestCounts;
import org.lethe.salon.Salon;
import org.lethe.salon.Salons;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: how the hub stands. */
@Controller
class HomeController {

    private final RequestCounts counts;
    private final Salons salons;
    private final List<Pulse> pulses;
    private final Clock clock;

    HomeController(RequestCounts counts, Salons salons, List<Pulse> pulses, Clock clock) {
        this.counts = counts;
        this.salons = salons;
        this.pulses = pulses;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(Caller caller, Model model) {
        List<Salon> own = salons.all().stream()
                .filter(salon -> caller.mayActFor(salon.id()))
                .toList();
        List<Pulse.Part> parts = pulses.stream()
                .flatMap(pulse -> pulse.feel().stream())
                .filter(part -> part.concerns(caller))
                .toList();
        model.addAttribute("salons", own);
        model.addAttribute("parts", parts);
        model.addAttribute("counts", counts.of(own.stream().map(Salon::id).toList()));
        model.addAttribute(
                "now",
                clock.instant()
                        .atZone(own.isEmpty() ? ZoneOffset.UTC : own.get(0).zone()));
        return "home";
    }

    @GetMapping("/login")
    String login() {
        return "login";
    }
}
