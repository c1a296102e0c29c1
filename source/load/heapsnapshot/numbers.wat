;; Unsigned decimal integers, separated by commas and white space, to 32-bit values. What is before `to` is read to its end.
;; Eight digits are one 64-bit word, and worth three multiplications: in JavaScript, which has no such words, each digit is a
;; turn of a loop whose end nobody can foresee, and takes twice as long.
;; `npm run wasm` makes numbers-wasm.ts of this.
(module
  (memory (export "memory") 1)
  ;; Where a byte is neither digit nor separator; -1 where none is before `to`.
  (global $stop (export "stop") (mut i32) (i32.const -1))
  ;; Just past the last token or separator looked at.
  (global $end (export "end") (mut i32) (i32.const 0))
  ;; How many values are past 32 bits: each is a pair of doubles at `big`, its index and itself.
  (global $bigs (export "bigs") (mut i32) (i32.const 0))

  ;; Reads from `from`, writes to `out`; returns how many. Eight bytes past the last token must be readable, the first of them no digit.
  (func (export "parse") (param $from i32) (param $to i32) (param $out i32) (param $big i32) (result i32)
    (local $i i32) (local $byte i32) (local $bits i32) (local $at i32)
    (local $word i64) (local $value i64) (local $exact f64)
    (global.set $stop (i32.const -1))
    (global.set $bigs (i32.const 0))
    (local.set $i (local.get $from))
    (local.set $at (local.get $out))
    (block $done
      (loop $next
        (block $token
          (loop $separator
            (local.set $byte (i32.load8_u (local.get $i)))
            (br_if $token (i32.gt_u (local.get $byte) (i32.const 44)))
            (if (i32.ne (local.get $byte) (i32.const 44)) (then
              ;; 9, 10, 13 and 32 go on, as 44 does.
              (br_if $token (i32.eqz (i32.or
                (i32.or (i32.eq (local.get $byte) (i32.const 10)) (i32.eq (local.get $byte) (i32.const 32)))
                (i32.or (i32.eq (local.get $byte) (i32.const 9)) (i32.eq (local.get $byte) (i32.const 13))))))))
            (local.set $i (i32.add (local.get $i) (i32.const 1)))
            (br $separator)))
        (br_if $done (i32.ge_u (local.get $i) (local.get $to)))

        ;; Digits become 0 to 9. Of any other byte the high bit is set by adding 0x76, or is set already.
        (local.set $word (i64.xor (i64.load align=1 (local.get $i)) (i64.const 0x3030303030303030)))
        ;; Bits of digits before the first byte that is none: 0, 8 … 64.
        (local.set $bits (i32.wrap_i64 (i64.and (i64.const 0x78) (i64.ctz (i64.and
          (i64.or (i64.add (local.get $word) (i64.const 0x7676767676767676)) (local.get $word))
          (i64.const 0x8080808080808080))))))
        (if (i32.eqz (local.get $bits)) (then
          (global.set $stop (local.get $i))
          (br $done)))
        (local.set $i (i32.add (local.get $i) (i32.shr_u (local.get $bits) (i32.const 3))))

        ;; Zeros move in before the first digit; then neighbours are put together to twos, fours and eight.
        (local.set $value (i64.shl (local.get $word) (i64.sub (i64.const 64) (i64.extend_i32_u (local.get $bits)))))
        (local.set $value (i64.shr_u (i64.mul (local.get $value) (i64.const 2561)) (i64.const 8)))
        (local.set $value (i64.shr_u (i64.mul
          (i64.and (local.get $value) (i64.const 0x00ff00ff00ff00ff)) (i64.const 6553601)) (i64.const 16)))
        (local.set $value (i64.shr_u (i64.mul
          (i64.and (local.get $value) (i64.const 0x0000ffff0000ffff)) (i64.const 42949672960001)) (i64.const 32)))

        (if (i32.eq (local.get $bits) (i32.const 64)) (then
          (local.set $byte (i32.sub (i32.load8_u (local.get $i)) (i32.const 48)))
          (if (i32.le_u (local.get $byte) (i32.const 9)) (then
            (local.set $exact (f64.convert_i64_u (local.get $value)))
            (loop $digit
              (local.set $exact (f64.add (f64.mul (local.get $exact) (f64.const 10)) (f64.convert_i32_u (local.get $byte))))
              (local.set $value (i64.add (i64.mul (local.get $value) (i64.const 10)) (i64.extend_i32_u (local.get $byte))))
              (local.set $i (i32.add (local.get $i) (i32.const 1)))
              (local.set $byte (i32.sub (i32.load8_u (local.get $i)) (i32.const 48)))
              (br_if $digit (i32.le_u (local.get $byte) (i32.const 9))))
            (if (f64.gt (local.get $exact) (f64.const 4294967295)) (then
              (f64.store (local.get $big) (f64.convert_i32_u
                (i32.shr_u (i32.sub (local.get $at) (local.get $out)) (i32.const 2))))
              (f64.store offset=8 (local.get $big) (local.get $exact))
              (local.set $big (i32.add (local.get $big) (i32.const 16)))
              (global.set $bigs (i32.add (global.get $bigs) (i32.const 1)))))))))

        (i32.store (local.get $at) (i32.wrap_i64 (local.get $value)))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br $next)))
    (global.set $end (local.get $i))
    (i32.shr_u (i32.sub (local.get $at) (local.get $out)) (i32.const 2))))
