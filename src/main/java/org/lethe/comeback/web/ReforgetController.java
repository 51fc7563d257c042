package org.lethe.comeback.web;

import java.util.List;
import org.lethe.comeback.Comebacks;
import org.lethe.comeback.Look;
import org.lethe.comeback.Looked;
import org.lethe.request.Caller;
import org.lethe.request.Scope;
import org.lethe.salon.Salons;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A manager has whoever came back forgotten again, in a restored database too. */
@RestController
@RequestMapping(path = "/api/v1/salons/{salon}/reforget", produces = MediaType.APPLICATION_JSON_VALUE)
class ReforgetController {

    private final Comebacks comebacks;
    private final Salons salons;

    ReforgetController(Comebacks comebacks, Salons salons) {
        this.comebacks = comebacks;
        this.salons = salons;
    }

    @PostMapping
    List<Looked> run(
            @PathVariable String salon,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean adopt,
            Caller caller) {
        caller.require(salon, Scope.RETENTION);
        Look look = dryRun ? Look.dry(caller.credential()) : Look.decided(adopt, caller.credential());
        return comebacks.look(salons.get(salon), look);
    }
}
